# Reads the names of cases, compares what the program found for each with its
# file expect, and writes TAP: judge.pl CASES RESULTS <names.  See run.
use strict;
use warnings;
use JSON::PP;

my ($cases, $trash) = @ARGV;
my ($n, $bad) = (0, 0);

sub slurp {
	my ($path) = @_;
	open(my $f, '<:raw', $path) or return '';
	local $/;
	return scalar(<$f>) // '';
}

sub word {
	my ($text) = @_;
	return defined $text && $text ne '' ? $text : '-';
}

# What check --range found in the cases of a day, by case.
my (%found, %failed, %told);

# "path:line:column: error: text [rule]", below "提交 1a2b3c4d5e6f：case".
sub read_errors {
	my ($file) = @_;
	my $case;
	for (split /\n/, slurp($file)) {
		$case = $1 if /^提交 [0-9a-f]{12}: (.*)/;
		push @{ $told{$case} }, $_ if / error: .* \[[a-z0-9-]+\]$/;
	}
}

sub error_line {
	my ($f) = @_;
	my $place = $f->{path} // '';
	$place .= ":$f->{line}:$f->{column}" if $f->{line};
	utf8::encode($place);
	my $text = $f->{text};
	utf8::encode($text);
	return ($place || '台账') . ": error: $text [$f->{rule}]";
}

sub read_day {
	my ($folder) = @_;
	my %case = map { split / /, $_, 2 } split /\n/, slurp("$folder/commits");
	my $status = slurp("$folder/status");
	my $out = eval { decode_json(slurp("$folder/json")) };
	for my $commit (@{ $out->{commits} // [] }) {
		my $case = $case{ $commit->{commit} };
		$found{$case} = $commit->{findings};
	}
	read_errors("$folder/errors");
	return if $out && $status =~ /^[01]$/;
	$failed{$_} = "exit status $status" . slurp("$folder/stderr")
		for split /\n/, slurp("$folder/names");
}

# What is wrong with the case, as lines; nothing if all is well.
sub judge {
	my ($case) = @_;
	my ($rule, $kind) = $case =~ m{^([^/]+)/(ok|bad)};
	return ($failed{$case} // 'it was not judged',
		map { slurp($_) } glob("$trash/sanitizer.*"))
		if !$found{$case} || $failed{$case};

	my (@found, @broken);
	for my $f (@{ $found{$case} }) {
		my $line = join(' ', word($f->{record}), word($f->{field}),
			$f->{text});
		$line .= " | $f->{due} " . word($f->{owner}) if $f->{due};
		utf8::encode($line);
		if ($f->{rule} eq $rule) {
			push @found, $line;
		} elsif ($f->{rule} =~ /^(yaml|schema|path)\b/) {
			push @broken, "$f->{rule} $line";
		}
	}
	my @want = sort split /\n/, slurp("$cases/$case/expect");
	@found = sort @found;
	my @wrong;
	push @wrong, map { "the case itself is broken: $_" } @broken
		unless -e "$cases/$case/broken";
	push @wrong, 'the case is not broken, though it says so'
		if -e "$cases/$case/broken" && !@broken;
	push @wrong, 'a bad case expects at least one line'
		if $kind eq 'bad' && !@want;
	push @wrong, 'an ok case expects nothing' if $kind eq 'ok' && @want;
	my @errors = sort map { error_line($_) }
		grep { $_->{severity} eq 'error' } @{ $found{$case} };
	my @told = sort @{ $told{$case} // [] };
	push @wrong, 'errors:', (map { "  $_" } @errors),
		'but a push is told:', map { "  $_" } @told
		if "@errors" ne "@told" && @errors <= 20; # more are folded
	if ("@want" ne "@found") {
		push @wrong, 'expected:', (map { "  $_" } @want),
			'found:', map { "  $_" } @found;
	}
	return @wrong;
}

read_day($_) for glob("$trash/day/*");
while (my $case = <STDIN>) {
	chomp $case;
	my @wrong = judge($case);
	$n++;
	$bad++ if @wrong;
	print @wrong ? 'not ok' : 'ok', " $n - $case\n";
	print map { "# $_\n" } map { split /\n/ } @wrong;
}
print "1..$n\n";
exit($bad ? 1 : 0);
