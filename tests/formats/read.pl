#!/usr/bin/perl
# What a program that reads a format of `check` learns from it, one finding a
# line, so that it can be compared with what the JSON says:
#
#	read.pl FORMAT <OUTPUT		as its reader sees it
#	read.pl FORMAT json <JSON	as it should be
use strict;
use warnings;
use Encode;
use JSON::PP;
use utf8;

my %level = (
	sarif => { error => 'error', finding => 'warning', due => 'warning',
		warning => 'note' },
	github => { error => 'error', finding => 'warning', due => 'warning',
		warning => 'notice' },
	gitlab => { error => 'critical', finding => 'major', due => 'minor',
		warning => 'info' },
	rdjsonl => { error => 'ERROR', finding => 'WARNING', due => 'WARNING',
		warning => 'INFO' },
);

# A command of the log, as the runner of GitHub Actions takes it apart.
sub unescape {
	my ($s) = @_;
	$s =~ s/%(25|0D|0A|3A|2C)/chr hex $1/ge;
	return $s;
}

sub github {
	my ($line) = @_;
	my ($command, $properties, $message) =
	    $line =~ /^::(\w+) (.*?)::(.*)$/ or die "no command: $line";
	my %p = map { /^(\w+)=(.*)$/ ? ($1, unescape($2)) : die $_ }
	    split /,/, $properties;
	my ($rule) = $p{title} =~ / \[([^\]]+)\]$/ or die $p{title};
	return [$p{file}, $p{line}, $p{col}, $rule, $command,
		unescape($message)];
}

sub sarif {
	my ($run) = @{ $_[0]{runs} };
	my %seen;
	return map {
		my $p = ($_->{locations}[0] // {})->{physicalLocation} // {};
		my $uri = $p->{artifactLocation}{uri} // '';
		my $rule = $run->{tool}{driver}{rules}[$_->{ruleIndex}]{id};
		die $rule if $rule ne $_->{ruleId};
		die 'two fingerprints alike'
		    if $seen{ $_->{partialFingerprints}{'taizhang/v1'} }++;
		$uri =~ s/%(..)/chr hex $1/ge;
		[decode_utf8($uri), @{ $p->{region} }{qw(startLine startColumn)},
			$rule, $_->{level}, $_->{message}{text}]
	} @{ $run->{results} };
}

sub gitlab {
	my %seen;
	return map {
		die 'two fingerprints alike' if $seen{ $_->{fingerprint} }++;
		[$_->{location}{path}, $_->{location}{lines}{begin}, 0,
			$_->{check_name}, $_->{severity}, $_->{description}]
	} @{ $_[0] };
}

# Its columns count bytes.
sub rdjsonl {
	my ($d) = @_;
	my $start = $d->{location}{range}{start};
	my $column = $start->{column};
	if ($column) {
		open my $file, '<', encode_utf8($d->{location}{path}) or die $!;
		my @lines = <$file>;
		my $line = $lines[$start->{line} - 1] // '';
		$column = 1 + length decode_utf8(substr $line, 0, $column - 1);
	}
	return [$d->{location}{path}, $start->{line}, $column,
		$d->{code}{value}, $d->{severity}, $d->{message}];
}

my %reader = (
	sarif => sub { sarif(decode_json($_[0])) },
	github => sub { map { github($_) } split /\n/, decode_utf8($_[0]) },
	gitlab => sub { gitlab(decode_json($_[0])) },
	rdjsonl => sub { map { rdjsonl(decode_json($_)) } split /\n/, $_[0] },
	jsonl => sub { map { [JSON::PP->new->canonical->encode(decode_json($_))] }
		split /\n/, $_[0] },
);

sub should {
	my ($f, $format) = @_;
	return [JSON::PP->new->canonical->encode($f)] if $format eq 'jsonl';
	return () if $f->{severity} eq 'due' && !$f->{overdue};
	my $text = $f->{path} ? $f->{text} : "提交说明: $f->{text}";
	$text .= "（期限 $f->{due}）" if $f->{due};
	$text .= "\n改法：$f->{remedy}" if $f->{remedy};
	my @place = $f->{path} ?
	    map { $_ || undef } @{$f}{qw(path line column)} : (undef) x 3;
	# controls are shown in a log
	for ($format eq 'github' ? ($text, $place[0] // ()) : ()) {
		s/([\x00-\x09\x0b-\x1f\x7f])/sprintf '\\x%02x', ord $1/ge;
	}
	@place = ($place[0] // 'records', $place[1] // 1, 0)
	    if $format eq 'gitlab';
	return [@place, $f->{rule}, $level{$format}{ $f->{severity} }, $text];
}

my ($format, $json) = @ARGV;
my $text = do { local $/; <STDIN> };
my @rows = $json ?
    map { should($_, $format) } @{ decode_json($text)->{findings} } :
    $reader{$format}->($text);
binmode STDOUT, ':utf8';
for my $row (@rows) {
	my $line = join '|', map { $_ || '' } @$row;
	$line =~ s/\n/\\n/g;
	print "$line\n";
}
