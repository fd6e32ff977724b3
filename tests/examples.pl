# Runs the examples of a page of the manual and prints the page with what they
# really say: examples.pl [-i] PAGE….  It works in the current folder, a clean
# clone of a register, which it brings back to that before each page.  With -i
# the pages are written.
#
# An example is a literal block that begins with "$ taizhang".  A line .\"$ is
# a command that the reader need not see.
use strict;
use warnings;

sub escaped {
	my ($text) = @_;
	$text =~ s/\\/\\e/g;
	$text =~ s/—/\\(em/g;
	$text =~ s/^([.'])/\\&$1/mg;
	return $text;
}

sub run {
	my ($command) = @_;
	open(my $p, '-|', 'sh', '-c', "($command) 2>&1") or die;
	local $/;
	my $text = <$p> // '';
	close($p);
	$text =~ s/\b[0-9a-f]{12}\b/0123456789ab/g;	# a commit's id
	return escaped($text);
}

sub page {
	my ($path) = @_;
	open(my $in, '<', $path) or die "$path: $!\n";
	my ($out, $in_block, $skip) = ('', 0, 0);
	while (my $line = <$in>) {
		$in_block = 1 if $line =~ /^\.Bd -literal/;
		$in_block = $skip = 0 if $line =~ /^\.Ed/;
		if ($line =~ /^\.\\"\$ (.*)/) {
			run($1);
		} elsif ($in_block && $line =~ /^\$ (taizhang .*)/) {
			$out .= $line . run($1);
			$skip = 1;
			next;
		}
		$out .= $line unless $skip;
	}
	return $out;
}

my $write = @ARGV && $ARGV[0] eq '-i' && shift;
for my $path (@ARGV) {
	system('git checkout -q . && git clean -q -f -d') == 0 or die;
	my $text = page($path);
	if ($write) {
		open(my $out, '>', $path) or die "$path: $!\n";
		print $out $text;
	} else {
		print $text;
	}
}
