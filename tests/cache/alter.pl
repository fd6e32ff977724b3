# Alters a register at random, in its index: alter.pl SEED.  Most alterations
# keep it sound, some do not; the same seed does the same.
use strict;
use warnings;

my ($seed) = @ARGV;
srand($seed);

sub pick { return $_[ int rand @_ ] }

sub slurp {
	my ($path) = @_;
	open my $in, '<', $path or die "$path: $!\n";
	local $/;
	return <$in>;
}

sub spew {
	my ($path, $text) = @_;
	open my $out, '>', $path or die "$path: $!\n";
	print $out $text;
	close $out or die "$path: $!\n";
}

my @records = split /\n/, `git ls-files records`;
@records = grep { /\.yaml$/ } @records;

# What befalls a record; each gets its path.
my @fates = (
	sub { spew($_[0], slurp($_[0]) . "# $seed\n") },
	sub {    # another value of the same kind, often a wrong one
		my $text = slurp($_[0]);
		my @other = slurp(pick(@records)) =~ /^(\w+): (\S.*)$/mg;
		while (my ($key, $value) = splice @other, 0, 2) {
			last if $text =~ s/^\Q$key\E: .*$/$key: $value/m;
		}
		spew($_[0], $text);
	},
	sub {    # a line less
		my @lines = split /^/, slurp($_[0]);
		splice @lines, int rand @lines, 1;
		spew($_[0], join '', @lines);
	},
	sub { unlink $_[0] },
	sub {    # the same again under another id
		my ($copy) = $_[0] =~ /^(.*)\.yaml$/;
		spew("$copy-$seed.yaml", slurp($_[0]));
	},
	sub { my $text = slurp($_[0]); $text =~ s/2019/2018/; spew($_[0], $text) },
);
for (1 .. 1 + rand 3) {
	my $path = pick(@records);
	-e $path and pick(@fates)->($path);
}
if (rand() < 0.05) {
	my $rule = pick(glob 'schema/rules/*.sql');
	spew($rule, slurp($rule) . "-- $seed\n");
}
system('git', 'add', '-A') == 0 or exit 1;
