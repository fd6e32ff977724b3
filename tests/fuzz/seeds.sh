# seeds.sh FOLDER: what the fuzzers start from.  FOLDER/reader gets some of the
# project's records and schemas.  FOLDER/register is a small register in which
# a check takes milliseconds, and FOLDER/check gets its files, each with its
# path as the first line.  FOLDER/schema gets schemas, each with an instance.

mkdir -p "$1/reader" "$1/check" "$1/schema" && cp -R tests/fuzz/register "$1/" || exit 1
(cd "$1/register" && git init -q --template= -b main . && git add -A &&
	git commit -q -m seed) || exit 1

find records schema -name '*.yaml' | LC_ALL=C sort | awk 'NR % 5 == 1' |
	while read -r file
	do
		cp "$file" "$1/reader/$(basename "$file")"
	done

cd "$1/register" && find records schema -type f | while read -r file
do
	{
		echo "$file"
		cat "$file"
	} >"$1/check/$(basename "$file")"
done

perl -MJSON::PP -e '
	my ($to, $n, $json) = (shift, 0, JSON::PP->new->canonical->utf8);
	for my $path (@ARGV) {
		open my $file, "<", $path or next;
		local $/;
		for my $group (@{ decode_json(<$file>) }) {
			open my $out, ">", sprintf("%s/%04d", $to, $n++);
			print $out $json->allow_nonref->encode($_)
				for $group->{schema};
			print $out "\n====\n", map { $json->encode($_->{data}),
				"\n" } @{ $group->{tests} };
		}
	}' "$1/schema" \
	/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/tests/draft2020-12/*.json
