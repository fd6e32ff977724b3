#!/bin/sh
# The sample bureau: its story, replayed, ends in records/, and finds what the
# story means to be found.

. "${0%/*}/../test-lib.sh"

test_expect_success 'the story, replayed through the hook, ends in records/' '
	sh "$PROJECT/tests/story/replay" "$PWD/story" &&
	diff -r "$PROJECT/records" story/records
'

test_expect_success 'at least 40 commits by several clerks in two years' '
	cd story && test "$(git rev-list --count HEAD)" -ge 40 &&
	test "$(git log --format=%an | sort -u | wc -l)" -ge 4 &&
	git log --format=%ad --date=format:%Y | sort -u >../years &&
	printf "2018\n2019\n" >../expect && test_cmp ../expect ../years
'

test_expect_success 'every commit of it has no error' '
	cd story && for commit in $(git rev-list HEAD)
	do
		taizhang check --at $commit >../out ||
			{ cat ../out; return 1; }
	done
'

test_expect_success 'every record type is there' '
	for type in "$PROJECT"/schema/types/*.yaml
	do
		type=$(basename "$type" .yaml) &&
		test -d "$PROJECT/records/$type" ||
			{ echo "no $type"; return 1; }
	done
'

test_expect_success 'the findings are those that the story means' '
	cd story && taizhang check --as-of 2019-12-31 --format json >../json &&
	perl -MJSON::PP -e "binmode STDOUT, q(:utf8); local \$/;
		print map { join(q( ), \$_->{severity}, \$_->{rule},
			map { defined && length ? \$_ : q(-) }
			@{\$_}{qw(record field)}) . qq(\\n) }
			grep { \$_->{severity} ne q(due) || \$_->{overdue} }
			@{decode_json(<STDIN>)->{findings}}" <../json |
		LC_ALL=C sort >../actual &&
	grep -v "^#" "$PROJECT/tests/story/findings" | LC_ALL=C sort >../expect &&
	test_cmp ../expect ../actual
'

test_expect_success "the repository's own records have no error" '
	cd "$PROJECT" && taizhang check
'

test_done
