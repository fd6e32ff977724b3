# A sum over each rule and its cases, one line a rule: sums.pl PROJECT.  Views,
# types and the register that cases share are left out: they seldom make a
# difference, and each would ask for all rules again.
use strict;
use warnings;
use Digest::SHA;
use File::Find;

my ($project) = @ARGV;
chdir "$project/tests/rules" or die "$project: $!\n";
for my $file (sort glob("$project/schema/rules/*.sql")) {
	my ($rule) = $file =~ m{([^/]+)\.sql\z};
	my $sum = Digest::SHA->new(256);
	my @cases;
	find({ no_chdir => 1, wanted => sub { push @cases, $_ if -f } }, $rule)
		if -d $rule;
	$sum->addfile($file);
	$sum->add("\0$_\0")->addfile($_) for sort @cases;
	print "$rule ", $sum->hexdigest, "\n";
}
