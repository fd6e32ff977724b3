# seeds.sh FOLDER: what the fuzzers start from.  FOLDER/reader gets records as
# they are, FOLDER/check files with their path as the first line, and
# FOLDER/register is a small register in which check is fuzzed.

mkdir -p "$1/reader" "$1/check" "$1/register/records" || exit 1
cp -R schema "$1/register/" &&
	cp -R records/unit records/department records/person \
		"$1/register/records/" || exit 1
(cd "$1/register" && git init -q --template= -b main . && git add -A &&
	git commit -q -m seed) || exit 1

n=0
find records schema -type f | LC_ALL=C sort |
	awk '!/^records/ || ++n % 5 == 1' | while read -r file
do
	n=$((n + 1))
	cp "$file" "$1/reader/$n"
	{
		echo "$file"
		cat "$file"
	} >"$1/check/$n"
done
