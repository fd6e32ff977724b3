# Writes the mutants of a rule: mutate.pl RULE.sql.  A mutant lacks one term
# of a WHERE, ON or HAVING: what AND joined becomes true, what OR joined
# false.  Each is its name (the term, and which of several alike), U+001F, the
# SELECT, U+001E.
use strict;
use warnings;

my $sql = do { local $/; <> };
$sql =~ s/\A(?:--[^\n]*\n)+//;

# Tokens with their places; blanks are none.
my @t;
while ($sql =~ /\G\s*('(?:[^']|'')*'|"[^"]*"|\w+|<=|>=|<>|\|\||\S)/gc) {
	push @t, { s => $1, at => $-[1], end => $+[1] };
}
my (@open, @match);
for my $i (0 .. $#t) {
	push @open, $i if $t[$i]{s} eq '(';
	$match[pop @open] = $i if $t[$i]{s} eq ')';
}

sub is { my ($i, @words) = @_; return grep { uc $t[$i]{s} eq $_ } @words; }

# Behind the token, or the parenthesis that opens there.
sub behind { my ($i) = @_; return (defined $match[$i] ? $match[$i] : $i) + 1; }

my @found;    # [first token, last token, what it becomes]

# The parts of t[$from .. $to] that WORD joins at this level.
sub parts {
	my ($word, $from, $to) = @_;
	my (@parts, $between, $case);
	my $start = $from;
	for (my $i = $from; $i <= $to; $i = behind($i)) {
		$case++ if is($i, 'CASE');
		$case-- if is($i, 'END') && $case;
		$between = 1 if is($i, 'BETWEEN');
		if (is($i, 'AND') && $between) {
			$between = 0;
		} elsif (is($i, $word) && !$case) {
			push @parts, [$start, $i - 1];
			$start = $i + 1;
		}
	}
	return (@parts, [$start, $to]);
}

sub expression {
	my ($from, $to, $dropped) = @_;
	my @or = parts('OR', $from, $to);
	for my $or (@or) {
		push @found, [@$or, '0'] if @or > 1;
		my @and = parts('AND', @$or);
		for my $and (@and) {
			my ($first, $last) = @$and;
			push @found, [$first, $last, '1']
				if @and > 1 || (@or == 1 && $dropped);
			if ($t[$first]{s} eq '(' && defined $match[$first]
				&& $match[$first] == $last
				&& !is($first + 1, 'SELECT', 'WITH', 'VALUES')) {
				expression($first + 1, $last - 1, 0);
			}
		}
	}
}

my @ends = qw(GROUP ORDER HAVING WHERE UNION LIMIT JOIN LEFT CROSS INNER
	WINDOW EXCEPT);
for my $i (0 .. $#t) {
	next unless is($i, 'WHERE', 'ON', 'HAVING');
	my $to = $i + 1;
	$to = behind($to) while $to <= $#t && !is($to, @ends)
		&& $t[$to]{s} ne ')' && $t[$to]{s} ne ';';
	expression($i + 1, $to - 1, 1);
}

my %seen;
for my $f (@found) {
	my ($first, $last, $to) = @$f;
	my ($at, $end) = ($t[$first]{at}, $t[$last]{end});
	my $name = substr($sql, $at, $end - $at);
	$name =~ s/\s+/ /g;
	$name .= ' → 0' if $to eq '0';
	my $n = ++$seen{$name};
	$name .= " #$n" if $n > 1;
	print $name, "\037", substr($sql, 0, $at), $to, substr($sql, $end),
		"\036";
}
