#!/usr/bin/perl
# The official JSON Schema test suite, draft 2020-12, through the program: a
# process for each schema, which judges all of its cases.  Prints how many of
# the required, the optional and the format cases pass, and what fails by name.
#
#	run PROGRAM [SUITE]
#
# SUITE is a folder with tests/ and remotes/, such as a clone of the suite
# (make check-suite SUITE=…).
#
# Failures that are listed in tests/suite/known, each with its reason, are
# expected; anything else, and a listed case that passes, ends in status 1.
use strict;
use warnings;
use File::Basename;
use File::Temp;
use JSON::PP;

my ($program, $suite) = @ARGV;
$suite //=
    '/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance';
my $folder = File::Temp->newdir();
my $url = 'http://localhost:1234';
my (%passed, %total, %failed);

# The text of each value of a JSON list or object, as it stands there: numbers
# must reach the program as they were written.
my $value = qr/
	(?<value>
		\{ \s* (?: (?&text) \s* : \s* (?&value) \s* ,? \s* )* \} |
		\[ \s* (?: (?&value) \s* ,? \s* )* \] |
		(?&text) | [^\s,\[\]{}"]+
	)
	(?(DEFINE) (?<text> " (?: [^"\\]++ | \\. )*+ " ))
/sx;

sub elements {
	my ($list) = @_;
	my @texts;
	$list =~ s/^\s*\[\s*//;
	push @texts, $1 while $list =~ s/^$value\s*,?\s*//;
	return @texts;
}

sub members {
	my ($object) = @_;
	my %texts;
	$object =~ s/^\s*\{\s*//;
	while ($object =~ s/^"((?:[^"\\]|\\.)*)"\s*:\s*//) {
		my $key = $1;
		$object =~ s/^$value\s*,?\s*// or die "no value of $key\n";
		$texts{$key} = $1;
	}
	return %texts;
}

sub slurp {
	my ($path) = @_;
	open(my $in, '<:raw', $path) or die "$path: $!\n";
	local $/;
	return <$in>;
}

sub spit {
	my ($path, $text) = @_;
	open(my $out, '>:raw', $path) or die "$path: $!\n";
	print $out $text;
	close($out) or die "$path: $!\n";
}

sub one_line {
	my ($text) = @_;
	$text =~ s/[\r\n]+\s*/ /g;
	return $text;
}

# What the program says of each case: 1, 0 or nothing.
sub verdicts {
	my ($schema, $formats, @cases) = @_;
	spit("$folder/schema.json", $schema);
	spit("$folder/cases.jsonl", join('', map { "$_\n" } @cases));
	my @call = ($program, qw(schema validate --lang en --format json
	    --each-document), '--map', "$url/=$suite/remotes/",
	    $formats ? '--assert-format' : (),
	    "$folder/schema.json", "$folder/cases.jsonl");
	open(my $p, '-|', 'exec ' . join(' ', map { "'$_'" } @call) .
	    " 2>'$folder/error'") or die "$program: $!\n";
	local $/;
	my $said = <$p>;
	close($p);
	my $answer = eval { decode_json($said) };
	return map { undef } @cases if !$answer;
	return map { $_->{valid} } @{ $answer->{documents} };
}

sub run_file {
	my ($kind, $path) = @_;
	my $name = substr($path, length("$suite/tests/draft2020-12/"));
	for my $group (elements(slurp($path))) {
		my %group = members($group);
		my @tests = map { { members($_) } } elements($group{tests});
		my @said = verdicts($group{schema}, $kind ne 'required',
		    map { one_line($_->{data}) } @tests);
		for my $test (@tests) {
			my $said = shift @said;
			my $case = join(' / ', $name, map {
				JSON::PP->new->allow_nonref->decode($_)
			} $group{description}, $test->{description});
			utf8::encode($case);
			$total{$kind}++;
			if (defined $said && $said == ($test->{valid} eq 'true')) {
				$passed{$kind}++;
			} else {
				my $error = defined $said ? '' :
				    slurp("$folder/error");
				$error =~ s/^/    /mg;
				$failed{$case} = $error;
			}
		}
	}
}

my $tests = "$suite/tests/draft2020-12";
-d $tests or die "$tests: the suite is not here; “make deps” installs it\n";
for my $kind ([required => "$tests/*.json"],
    [optional => "$tests/optional/*.json"],
    [format => "$tests/optional/format/*.json"]) {
	my ($name, $files) = @$kind;
	run_file($name, $_) for sort(glob($files));
	printf "%-8s %4d of %4d\n", $name, $passed{$name} // 0,
	    $total{$name} // 0;
}

# The output format "basic" of the standard: what is printed is judged by the
# schema that the suite has for it.
sub run_output {
	my ($path) = @_;
	my $output = "$suite/output-tests/draft2020-12";
	mkdir("$folder/output");
	spit("$folder/output/schema.json", slurp("$output/output-schema.json"));
	for my $group (elements(slurp($path))) {
		my %group = members($group);
		for my $test (elements($group{tests})) {
			my %test = members($test);
			my %format = members($test{output});
			my $case = join(' / ', 'output/' . basename($path),
			    map { JSON::PP->new->allow_nonref->decode($_) }
			    $group{description}, $test{description});
			spit("$folder/schema.json", $group{schema});
			spit("$folder/case.json", $test{data});
			spit("$folder/expect.json", $format{basic});
			my $call = "'$program' schema validate";
			$total{output}++;
			system("$call --output basic '$folder/schema.json' " .
			    "'$folder/case.json' >'$folder/said.json' " .
			    "2>'$folder/error'");
			if (system("$call --map https://json-schema.org/draft" .
			    "/2020-12/output/='$folder/output' " .
			    "'$folder/expect.json' '$folder/said.json' " .
			    ">'$folder/error' 2>&1") == 0) {
				$passed{output}++;
			} else {
				$failed{$case} = slurp("$folder/error");
			}
		}
	}
}

run_output($_) for sort(glob("$suite/output-tests/draft2020-12/content/*.json"));
printf "%-8s %4d of %4d\n", 'output', $passed{output} // 0, $total{output} // 0;

my %known;
for (split /\n/, slurp(dirname($0) . '/known')) {
	$known{$1} = 1 if /^([^#\s].*)/;
}
my $bad = 0;
for my $case (sort keys %failed) {
	print $known{$case} ? 'known: ' : 'FAILED: ', "$case\n", $failed{$case};
	$bad ||= !$known{$case};
}
for my $case (grep { !exists $failed{$_} } sort keys %known) {
	print "no longer fails: $case\n";
	$bad = 1;
}
exit $bad;
