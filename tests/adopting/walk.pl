# Does what a page of docs/ tells its reader, and prints the page with what the
# program really says: walk.pl [-i] PAGE, in an empty folder.  With -i the page
# is written.
#
#	```yaml records/unit/unit.yaml	the block is that file
#	$ command			in a console block; output follows
#	<!-- $ command -->		one that the reader need not see
use strict;
use warnings;
use File::Basename qw(dirname);
use File::Path qw(make_path);

sub run {
	my ($command) = @_;
	if ($command =~ /^cd (\S+)$/) {
		chdir $1 or die "$1: $!\n";
		return '';
	}
	open(my $p, '-|', 'sh', '-c', "($command) 2>&1") or die;
	local $/;
	my $text = <$p> // '';
	close($p);
	return $text;
}

my $write = @ARGV && $ARGV[0] eq '-i' && shift;
my ($path) = @ARGV;
open(my $in, '<', $path) or die "$path: $!\n";
my ($out, $file, $console) = ('');
while (my $line = <$in>) {
	if ($line =~ /^```yaml (\S+)$/) {
		make_path(dirname($1));
		open($file, '>', $1) or die "$1: $!\n";
	} elsif ($line =~ /^```console$/) {
		$console = 1;
	} elsif ($line =~ /^```/) {
		close($file) if $file;
		$file = $console = undef;
	} elsif ($file) {
		print $file $line;
	} elsif ($line =~ /^<!-- \$ (.*) -->$/) {
		run($1);
	} elsif ($console) {
		$out .= $line . run($1) if $line =~ /^\$ (.*)/;
		next;
	}
	$out .= $line;
}
if ($write) {
	open(my $o, '>', $path) or die "$path: $!\n";
	print $o $out;
} else {
	print $out;
}
