# Prints the golden file with what the program says now of each example:
# recreate.pl GOLDEN.  It works in the current folder, an empty repository.
# What an example consists of stands at the top of the golden file.
use strict;
use warnings;
use JSON::PP;
use File::Path qw(make_path remove_tree);
use File::Basename qw(dirname);

my %defaults = (
	'$schema' => 'https://json-schema.org/draft/2020-12/schema',
	title => '例子',
	type => 'object',
	properties => '{name: {type: string}}',
	'x-en' => '{title: example}',
	'x-path' => 'example/{id}.yaml',
);

sub slurp {
	my ($path) = @_;
	open(my $f, '<:raw', $path) or die "$path: $!\n";
	local $/;
	return scalar(<$f>) // '';
}

sub spew {
	my ($path, $text) = @_;
	make_path(dirname($path));
	open(my $f, '>:raw', $path) or die "$path: $!\n";
	print $f $text or die "$path: $!\n";
	close($f) or die "$path: $!\n";
}

# \t \xHH; {{3000*ab}} repeats; \c at the end: no line end there.
sub expand {
	my ($text) = @_;
	$text =~ s/\{\{(\d+)\*(.*?)\}\}/$2 x $1/ges;
	$text =~ s/\\c\n\z//;
	$text =~ s/\\x([0-9A-F]{2})/chr(hex($1))/ge;
	$text =~ s/\\t/\t/g;
	return $text;
}

# Chapters of cases; a case is a title and parts, each with a head and lines.
sub parse {
	my ($text) = @_;
	my ($top, @blocks) = split /^(?=={1,2} )/m, $text;
	my @cases;
	for my $block (@blocks) {
		my ($title, $rest) = $block =~ /^(={1,2} [^\n]*\n)(.*)\z/s
			or die $block;
		my ($before, @parts) = split /^-- (.*)\n/m, $rest;
		die "$title: $before" if $before =~ /\S/;
		my @list;
		while (my ($head, $lines) = splice(@parts, 0, 2)) {
			$lines //= '';
			$lines =~ s/\n+\z/\n/;
			$lines = "" if $lines eq "\n";
			push @list, [$head, $lines] unless $head =~ /^says\b/;
		}
		push @cases, { title => $title, parts => \@list };
	}
	return ($top, @cases);
}

sub schema_of {
	my ($text) = @_;
	for my $key (sort keys %defaults) {
		$text .= "$key: $defaults{$key}\n" unless $text =~ /^(# )?\Q$key\E:/m;
	}
	return $text;
}

# The example's files; returns what is called to judge it.
my @files;	# outside of the folders that are emptied
sub lay_out {
	my ($case) = @_;
	my %schema = (example => '');
	my @judge;
	remove_tree('schema', 'records', 'loose', splice(@files));
	make_path('schema/types', 'records');
	for my $part (@{ $case->{parts} }) {
		my ($head, $lines) = @$part;
		$lines = expand($lines) if $head =~ s/, escaped$//;
		if ($head =~ /^schema(?: (\S+))?$/) {
			$schema{ $1 // 'example' } = $lines;
		} elsif ($head =~ /^record(?: (\S+))?$/) {
			spew('records/' . ($1 // 'example/x.yaml'), $lines);
		} elsif ($head =~ /^link (\S+)$/) {
			make_path(dirname("records/$1"));
			symlink(substr($lines, 0, -1), "records/$1") or die;
		} elsif ($head =~ /^executable (\S+)$/) {
			spew("records/$1", $lines);
			chmod(0755, "records/$1") or die;
		} elsif ($head =~ /^file (\S+)$/) {
			spew($1, $lines);
			push @files, $1 unless $1 =~ m{^(schema|records)/};
		} elsif ($head =~ /^repository (\S+)$/) {
			system('git', 'init', '-q', $1) == 0 or die;
		} elsif ($head =~ /^validate (\S+)( .*)?$/) {
			spew("loose/$1", $lines);
			@judge = ('schema', 'validate', $2 // '',
				'schema/types/example.yaml', "loose/$1");
		} elsif ($head eq 'check schemas') {
			@judge = ('schema', 'check');
		} else {
			die "$case->{title}what is “-- $head”?\n";
		}
	}
	spew("schema/types/$_.yaml", schema_of($schema{$_})) for keys %schema;
	spew('records/example/x.yaml', "name: x\n")
		unless () = glob('records/*');
	return @judge ? @judge : ('check', '--as-of', '2018-12-31');
}

sub said {
	my ($lang, @words) = @_;
	system('taizhang --lang ' . join(' ', $lang, @words) .
		' --format json >out 2>err');
	my $status = $? >> 8;
	my ($out, $err) = (slurp('out'), slurp('err'));
	die "exit status $status: $err" unless $status =~ /^[013]$/;
	$err =~ s/^taizhang: //mg;
	$err =~ s{^/[^ :]*/}{/…/};
	return $err if $out eq '';
	my $json = decode_json($out);
	my $text = '';
	for my $f (map { @{ $_->{findings} // [] } }
		$json, @{ $json->{documents} // [] }) {
		my $path = $f->{path} // '';
		$path = $path eq '' || $path =~ m{(^|/)x\.\w+$} ? '' : "$path:";
		$text .= "$path$f->{line}:$f->{column}: $f->{text} [$f->{rule}]\n";
		$text .= "    $f->{remedy}\n" if ($f->{remedy} // '') ne '';
	}
	utf8::encode($text);
	return $text;
}

my ($top, @cases) = parse(slurp($ARGV[0]));
my $silent = '';
print $top;
for my $case (@cases) {
	print $case->{title};
	if (!@{ $case->{parts} }) {
		print "\n";
		next;
	}
	my @words = lay_out($case);
	print "-- $_->[0]\n$_->[1]" for @{ $case->{parts} };
	for my $lang ('zh_CN', 'en') {
		my $text = said($lang, @words);
		$silent .= $case->{title} if $text eq '';
		print "-- says in $lang\n$text";
	}
	print "\n";
}
die "nothing is said of:\n$silent" if $silent ne '';
