#!/bin/sh
# The index of the past makes log and blame faster and never different: wrong,
# cut off, locked, read-only, of another past, it is made anew or done without.

. "${0%/*}/../test-lib.sh"

index=.git/taizhang/history.db

# The same words with and without it.
same() { # ID
	taizhang log --format json "$1" >../with 2>../err || { cat ../err; return 1; }
	taizhang log --format json --no-cache "$1" >../without &&
	test_cmp ../without ../with && test_cmp /dev/null ../err &&
	taizhang blame --format json "$1" >../with &&
	taizhang blame --format json --no-cache "$1" >../without &&
	test_cmp ../without ../with
}

# N commits, each of which changes one of three people.
change() { # N
	for i in $(seq "$1")
	do
		set -- wu-xiaobo su-mingyuan cao-yang && shift $((i % 3)) &&
		sed -i "s/^name: .*/name: 第${GIT_AUTHOR_DATE%% *}号/" "records/person/$1.yaml" &&
		test_commit "第 $i 次" --no-verify || return 1
	done
}

filled() {
	test "$(sqlite3 $index "SELECT count(*) FROM line")" -eq "$1"
}

fresh() {
	rm -rf copy && cp -R good copy && cd copy || return 1
}

test_expect_success 'a register with a past' '
	a_register good && cd good && change 12 && rm -rf .git/taizhang
'

test_expect_success 'asked once: nothing but a mark; asked twice: all' '
	fresh && taizhang log wu-xiaobo >/dev/null && test -e $index && filled 0 &&
	taizhang log wu-xiaobo >/dev/null && filled 13 && same wu-xiaobo &&
	same cao-yang && same su-mingyuan && same ma-xiaohong && filled 13
'

test_expect_success 'it moves along, and follows a past that was rewritten' '
	fresh && same wu-xiaobo && change 5 && same wu-xiaobo && filled 18 &&
	git reset -q --hard HEAD~4 && same wu-xiaobo && filled 14 &&
	git commit -q --amend --no-verify -m anders && same cao-yang && filled 14 &&
	git checkout -q -b neu HEAD~3 && change 2 && same wu-xiaobo && filled 13
'

test_expect_success 'what is shown of it is read from git' '
	fresh && same wu-xiaobo && filled 13 &&
	sqlite3 $index "DELETE FROM touch WHERE n = (SELECT max(n) FROM touch
		WHERE path LIKE \"%wu-xiaobo%\") AND path LIKE \"%wu-xiaobo%\"" &&
	same wu-xiaobo && same wu-xiaobo && same wu-xiaobo && filled 13 &&
	sqlite3 $index "DELETE FROM touch WHERE n = (SELECT min(n) FROM touch
		WHERE path LIKE \"%wu-xiaobo%\") AND path LIKE \"%wu-xiaobo%\"" &&
	same wu-xiaobo && same wu-xiaobo && same wu-xiaobo &&
	sqlite3 $index "INSERT OR IGNORE INTO touch SELECT path, n + 1 FROM touch
		WHERE path LIKE \"%wu-xiaobo%\"" &&
	same wu-xiaobo && same wu-xiaobo && same wu-xiaobo &&
	sqlite3 $index "UPDATE line SET id = (SELECT id FROM line WHERE n = 3)" &&
	same wu-xiaobo && same cao-yang && same wu-xiaobo && filled 13 &&
	sqlite3 $index "UPDATE line SET id = x'"'"'00'"'"'" && same wu-xiaobo
'

test_expect_success 'no database, half of one, one of another version' '
	fresh && same wu-xiaobo && cp $index ../whole &&
	for n in 0 10 100 20000
	do
		head -c $n ../whole >$index && same wu-xiaobo &&
		same wu-xiaobo && same wu-xiaobo || return 1
	done && filled 13 &&
	head -c 30000 /dev/urandom >$index && same wu-xiaobo && same wu-xiaobo &&
	cp ../whole $index && dd if=/dev/urandom of=$index bs=1000 seek=17 count=9 \
		conv=notrunc 2>/dev/null && same wu-xiaobo && same cao-yang &&
	same wu-xiaobo && cp ../whole $index &&
	sqlite3 $index "UPDATE note SET key = 1" && same wu-xiaobo &&
	same wu-xiaobo && filled 13 && rm $index && mkdir $index && same wu-xiaobo
'

test_expect_success 'nobody may write' '
	fresh && same wu-xiaobo && change 1 && chmod -R a-w .git/taizhang && {
		same wu-xiaobo
		code=$?
		chmod -R u+w .git/taizhang
		test $code -eq 0
	} &&
	rm -rf .git/taizhang && echo x >.git/taizhang && same wu-xiaobo
'

test_expect_success 'somebody else writes' '
	fresh && same wu-xiaobo && change 1 && {
		{ echo "BEGIN EXCLUSIVE;" && sleep 4; } | sqlite3 $index &
		sleep 1
		same wu-xiaobo
		code=$?
		wait
		test $code -eq 0
	}
'

test_expect_success 'several at once' '
	fresh && same wu-xiaobo && change 3 &&
	taizhang log --format json --no-cache wu-xiaobo >../want &&
	for i in 1 2 3 4 5 6
	do
		taizhang log --format json wu-xiaobo >../got.$i &
	done && wait && for i in 1 2 3 4 5 6
	do
		test_cmp ../want ../got.$i || return 1
	done && filled 16
'

test_expect_success '--no-cache leaves nothing behind' '
	fresh && taizhang log --no-cache wu-xiaobo >/dev/null &&
	taizhang blame --no-cache wu-xiaobo >/dev/null && test ! -e .git/taizhang
'

test_done
