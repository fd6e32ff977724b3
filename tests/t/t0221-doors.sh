#!/bin/sh
# The same move gets the same findings through every door: files, index,
# commit, range, push.  The moves are cases of the rules.

. "${0%/*}/../test-lib.sh"

findings() { # FILE: as they stand there, byte for byte, without the head
	sed -n '/^ *"findings": \[/,/^ *\]/p' "$1" | sed 's/^ *//; s/,$//'
}

ask() { # DOOR OPTION…: leaves ../DOOR
	door=$1
	shift
	taizhang check "$@" --as-of "$day" --format json >../"$door".json 2>../err
	test $? -lt 2 || { cat ../err; return 1; }
	findings ../"$door".json >../"$door"
}

# The move lies in the work tree; its base is HEAD.
through_all() { # FOLDER DAY
	day=$2
	rm -rf door && mkdir door && cp -R "$1" door/repo && cd door/repo &&
		git clone -q --bare . ../server &&
		git -C ../server config taizhang.maxAgeDays 0 &&
		TMPDIR=$PWD/.. taizhang init --server ../server >/dev/null &&
		ask files && ask files-anew --no-cache && git add -A &&
		ask index --staged && ask index-anew --staged --no-cache &&
		git -c core.hooksPath=/dev/null commit -q --allow-empty -m move &&
		ask commit --at HEAD && ask commit-anew --at HEAD --no-cache &&
		ask range --range HEAD~1..HEAD &&
		ask range-anew --range HEAD~1..HEAD --no-cache || return 1
	for door in files-anew index index-anew commit commit-anew range range-anew
	do
		cmp ../files ../$door || return 1
	done
	# Whoever pushes is told the errors, and is refused for them.
	taizhang check -q --range HEAD~1..HEAD >../told
	want=$?
	git push -q ../server HEAD:main 2>../pushed
	test $want -eq $? || { cat ../told ../pushed; return 1; }
	test $want -eq 0 || {
		sed '$d; s/ *$//' ../told >../told.lines &&
			sed -n 's/^remote: //p' ../pushed | sed 's/ *$//' |
			sed '/^$/d' >../pushed.lines && cmp ../told.lines ../pushed.lines
	}
}

# The first good and the first bad case of every twentieth rule.
find "$PROJECT/tests/rules" -mindepth 1 -maxdepth 1 -name '[0-9x]*' |
	sed 's,.*/,,' | sort | awk 'NR % 20 == 5' | while read -r rule
do
	RULES_BRIEFLY="ok bad" sh "$PROJECT/tests/rules/run" --folders "$rule"
done | sort >folders

test_expect_success 'there are cases' '
	test $(wc -l <folders) -ge 12
'

while read -r folder day
do
	case=${folder#*/mutants/*/}
	test_expect_success "${case%/repo}" "
		through_all '$folder' '$day'
	"
done <folders

test_done
