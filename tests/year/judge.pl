# The table of the year against what was done: judge.pl PROJECT MARKS.  Says
# what is wrong, a line each: a part of the notice without its steps, a step
# without its row, a row that is not in agreement with obligations.yaml and the
# rules; nothing if all is well.
use strict;
use warnings;
use utf8;
use open qw(:std :utf8);

my ($project, $marks) = @ARGV;
my %steps = (限期 => [qw(未到期 逾期 办结)], 拒绝 => ['拒绝'],
	发现 => [qw(发现 改正)], 列出 => ['列出'], 不判 => []);
my %article = (附 => '一', 结 => '十'); # whose rows belong to another's

sub lines {
	my ($path) = @_;
	open(my $f, '<', "$path") or die "$path: $!\n";
	return map { chomp; $_ } <$f>;
}

# What obligations.yaml and the heads of the rules say of each clause.
my (%law, $clause);
for (lines("$project/schema/obligations.yaml")) {
	$clause = $1 if /clause: "(.*)"/;
	next unless defined $clause;
	$law{$clause}{$1} = $2 if /^    (\w+): (.*)/;
}
for my $path (glob("$project/schema/rules/*.sql")) {
	my ($rule) = $path =~ m{([^/]+)\.sql$};
	my ($of) = map { /^-- clause: (.*)/ } lines($path);
	$law{$_}{"rule $rule"} = 1 for split /, */, $of;
}

my %done;
$done{$_}++ for lines($marks);

my (%meant, %named);
for (grep { !/^#|^$/ } lines("$project/tests/year/notice")) {
	my ($row, $nature, $shows, $text) = split / \| /;
	my ($key) = $row =~ /^(.)-/;
	my $article = $article{$key} // $key;
	print "$row: $nature\n" unless $nature =~ /^(依据|义务|禁止)$/;
	for my $show (split /、/, $shows) {
		my ($how, $c, $who) = split / /, $show;
		my $is = $law{$c} or print "$row: no clause $c\n" and next;
		$named{$c} = 1;
		print "$row: clause $c is of article $is->{article}\n"
			if $is->{article} ne $article;
		$who = $c if $how eq '限期';
		print "$row: clause $c is not enforced by $who\n"
			if $how =~ /拒绝|发现/ && !($who eq '模式'
				? $is->{schema} : $is->{"rule $who"});
		print "$row: clause $c is not shown by $who\n"
			if $how eq '列出' && $is->{report} !~ /\b\Q$who\E\b/;
		print "$row: clause $c has no note that says why not\n"
			if $how eq '不判' && !($who && $is->{note});
		for my $step (@{ $steps{$how} // die "$row: $how\n" }) {
			$meant{"$row $step $who"} = 1;
			print "$row has no step: $step $who\n"
				unless $done{"$row $step $who"};
		}
	}
}
for (sort keys %done) {
	print "a step without its row: $_\n" unless /^- / || $meant{$_};
}
# What is implied (推出), or from another document, need not be in the notice.
for (sort keys %law) {
	print "clause $_ has no row\n" unless $named{$_} || /^X/
		|| $law{$_}{duty} =~ /（推出）|（88号）/;
}
