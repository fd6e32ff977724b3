# Prints the messages of a template (xgettext) that no example of the golden
# file causes: missing.pl TEMPLATE GOLDEN.
use strict;
use warnings;

sub slurp {
	my ($path) = @_;
	open(my $f, '<:raw', $path) or die "$path: $!\n";
	local $/;
	return <$f>;
}

my ($template, $golden) = map { slurp($_) } @ARGV;
my $said = join("\n", $golden =~ /^-- says in en\n(.*?\n)(?=\n|--)/msg);
while ($template =~ /^msgid ((?:".*"\n)+)/mg) {
	my $id = join('', $1 =~ /"((?:[^"\\]|\\.)*)"/g);
	$id =~ s/\\(.)/$1/g;
	next if $id eq '';
	my $pattern = quotemeta($id);
	$pattern =~ s/\\%(?:\\\.\\\*)?[0-9]*[a-z]*[suX]/.*/g;
	print "$id\n" unless $said =~ /$pattern/;
}
