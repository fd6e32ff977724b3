# Cases as commits, for git fast-import: stream.pl CASES COMMIT BRANCH <names
# prints those that bring the base of a case; with a file of marks behind, in
# which fast-import has put their ids, the moves.  Each is a commit on the shared
# register (COMMIT), or on its base, whose id stands for {base} in it, as COMMIT
# does for {root}; a last one has them all as parents, so that one range holds
# them.
use strict;
use warnings;
use File::Find;

my ($cases, $register, $branch, $marks) = @ARGV;
my $mark = 0;

sub slurp {
	my ($path) = @_;
	open(my $f, '<:raw', $path) or die "$path: $!\n";
	local $/;
	return scalar(<$f>) // '';
}

# The files of a folder over the records; X.deleted deletes X.
sub overlay {
	my ($folder, $base) = @_;
	my (@files, @gone);
	find({ no_chdir => 1, wanted => sub { push @files, $_ if -f } }, $folder)
		if -d $folder;
	for my $path (sort @files) {
		my $name = 'records/' . substr($path, length($folder) + 1);
		if ($name =~ s/\.deleted$//) {
			push @gone, $name;
			next;
		}
		my $text = slurp($path);
		$text =~ s/\{base\}/$base/g if $base;
		$text =~ s/\{root\}/$register/g;
		printf "M %s inline %s\ndata %d\n%s\n",
			-x $path ? '100755' : '100644', $name, length($text), $text;
	}
	print map { "D $_\n" } @gone;
}

sub commit {
	my ($from, $message) = @_;
	$mark++;
	printf "commit %s\nmark :%d\ncommitter %s 1514764800 +0800\n"
		. "data %d\n%s\nfrom %s\n", $branch, $mark,
		"$ENV{GIT_COMMITTER_NAME} <$ENV{GIT_COMMITTER_EMAIL}>",
		length($message), $message, $from;
	return ":$mark";
}

my %id = map { /^:(\d+) (\w+)/ ? ($1, $2) : () } split /\n/,
	$marks ? slurp($marks) : '';
my (@tips, $bases);
while (my $case = <STDIN>) {
	chomp $case;
	my $from = $register;
	if (-d "$cases/$case/base") {
		$from = $id{ ++$bases };
		if (!$marks) {
			commit($register, 'base of the case');
			overlay("$cases/$case/base");
		}
	}
	next unless $marks;
	push @tips, commit($from, $case);
	overlay("$cases/$case/move", $from);
}
if ($marks) {
	commit($register, 'all');
	print map { "merge $_\n" } @tips;
}
