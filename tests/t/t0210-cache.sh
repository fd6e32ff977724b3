#!/bin/sh
# What is kept between runs makes them faster and never different.

. "${0%/*}/../test-lib.sh"

cache=.git/taizhang/register.db
alter=$PROJECT/tests/cache/alter.pl

# The same words with and without what is kept, through these doors.
same() { # OPTION…
	taizhang check "$@" --upcoming --all --format json >../with 2>&1
	test $? -lt 3 || { cat ../with; return 1; }
	taizhang check "$@" --upcoming --all --format json --no-cache \
		>../without 2>&1
	cmp ../with ../without
}

# What the hook says, which asks least of what is kept; the index as git leaves
# it to a hook.
same_hook() {
	git write-tree >../tree && taizhang hook pre-commit >../with 2>&1
	with=$?
	mv .git/taizhang ../aside && : >.git/taizhang &&
		taizhang hook pre-commit >../without 2>&1
	without=$?
	rm .git/taizhang && mv ../aside .git/taizhang &&
		test $with -lt 3 && test $with -eq $without && cmp ../with ../without
}

fresh() {
	rm -rf copy && git clone -q good copy && cd copy || return
}

# The tables as they stand in the file, in no order.
tables() { # FILE
	sqlite3 "$1" .dump | grep -v -e sqlite_stat -e '"\?note"\?' | sort
}

test_expect_success 'a register' '
	a_register good
'

test_expect_success 'it is made by the first run and used by the next' '
	fresh && test ! -e $cache && same --staged && test -e $cache &&
	before=$(stat -c %Y.%i $cache) && same --staged && same &&
	test "$before" = "$(stat -c %Y.%i $cache)" && ls .git/taizhang >../left &&
	test "$(cat ../left)" = "$(printf "findings\npassed\nregister.db")"
'

test_expect_success 'it moves along with commits, and back' '
	fresh && same --staged && inode=$(stat -c %i $cache) &&
	echo "# later" >>records/unit/unit.yaml && same && git add -A && same --staged &&
	git commit -q --no-verify -m later && same --staged && same --at HEAD &&
	git reset -q --hard HEAD~1 && same --staged &&
	test "$inode" = "$(stat -c %i $cache)"
'

test_expect_success 'after any series of commits it is what a new one would be' '
	fresh && for seed in $(seq 1 "${SEEDS:-12}")
	do
		perl "$alter" $seed && { same --staged && same_hook ||
			{ echo "seed $seed"; return 1; }; } &&
		case $seed in
		*[37]) git reset -q --hard HEAD~1 2>/dev/null ||
			git reset -q --hard ;;
		*[05]) git reset -q --hard ;;
		*) git commit -q --no-verify -m "seed $seed" --allow-empty ;;
		esac && same_hook && same || return 1
	done
'

# Sound ones and others, a rule that comes and goes, two lines that merge.
many_commits() {
	base=$(git rev-parse HEAD) rule=schema/rules/07-seats.sql
	for seed in $(seq 201 208)
	do
		perl "$alter" "$seed" && case $seed in
		*4) sed "s/^-- severity: finding/-- severity: warning/" $rule >../rule &&
			cp ../rule $rule && git add $rule ;;
		*6) git checkout -q HEAD~1 $rule ;;
		*8) git reset -q --hard && git checkout -q -b side HEAD~2 &&
			echo "# side" >>records/unit/unit.yaml &&
			git commit -q -a --no-verify -m side && git checkout -q main &&
			git merge -q --no-verify -m merge side ;;
		esac && test_tick && git commit -q --no-verify --allow-empty -m "$seed" || return 1
	done
}

same_range() { # STATUS OPTION…: with and without what one leaves to the next
	want=$1
	shift
	test_expect_code "$want" taizhang check "$@" >../with &&
		test_expect_code "$want" taizhang check --no-cache "$@" >../without &&
		cmp ../with ../without
}

test_expect_success 'commits one after the other are judged as each by itself' '
	fresh && many_commits && same_range 1 --range $base..HEAD &&
	same_range 1 --range $base..HEAD --format json &&
	test $(grep -c "\"rule\":" ../with) -gt 100 && same_range 1 --range $base..side
'

test_expect_success 'what was said of an unchanged register is said again' '
	fresh && said=.git/taizhang/findings && same --staged && test -s $said &&
	sed "s/02-self-check/02-self-chuck/g" $said >../said && cp ../said $said &&
	taizhang check --staged >../told && test_grep "02-self-chuck" ../told &&
	same --staged --as-of 2019-03-01 && same --staged --lang en &&
	cp ../said $said && echo "# later" >>records/unit/unit.yaml && same &&
	git add -A && same --staged && same --staged --rule 00-unit &&
	git commit -q --no-verify -m later && same --staged && same --staged
'

test_expect_success 'and not where that is cut off, garbage or of another program' '
	fresh && same --staged && cp $said ../whole && for n in 0 1 40 170 5000
	do
		head -c $n ../whole >$said && same --staged &&
		{ head -c $n ../whole && head -c 9000 /dev/urandom; } >$said &&
		same --staged || return 1
	done && { cat ../whole && echo; } >$said && same --staged &&
	sed "s/^[0-9]*:0/9:9/" ../whole >$said && same --staged
'

# What the hook does not ask again is what said nothing.
test_expect_success 'an error that is committed stays, until it is mended' '
	fresh && same_hook && dept=records/department/office.yaml &&
	cp $dept ../sound && echo "until: \"1990-01-01\"" >>$dept && git add -A &&
	same_hook && test $with -eq 1 && test_grep x4-order ../with &&
	git commit -q --no-verify -m wrong && same_hook && test $with -eq 1 &&
	echo "# later" >>records/unit/unit.yaml && git add -A && same_hook &&
	test $with -eq 1 && git commit -q --no-verify -m later && same_hook &&
	cp ../sound $dept && git add -A && same_hook && test $with -eq 0 &&
	git commit -q --no-verify -m mended && same_hook && test $with -eq 0
'

test_expect_success 'row by row' '
	fresh && same --staged && for seed in 101 102 103 104 105 106
	do
		perl "$alter" $seed && if taizhang check --staged >/dev/null
		then
			git commit -q --no-verify -m $seed
		else
			git reset -q --hard
		fi && taizhang check --staged >/dev/null || return 1
	done && git log --oneline >../log && cp $cache ../moved.db && rm -r .git/taizhang &&
	taizhang check --staged >/dev/null && tables ../moved.db >../moved &&
	tables $cache >../made && cmp ../moved ../made && test $(wc -l <../log) -gt 1
'

# The file is of no use; the verdict is the same, and the next run has one.
useless() {
	same --staged && same && test -f $cache &&
	sqlite3 $cache "SELECT count(*) FROM note" >../notes && test "$(cat ../notes)" = 1
}

test_expect_success 'cut off, garbage, empty, of another program' '
	fresh && same --staged && cp $cache ../whole &&
	head -c 100000 ../whole >$cache && useless &&
	head -c 100000 /dev/zero >$cache && useless &&
	: >$cache && useless &&
	{ head -c 20000 ../whole && head -c 3000000 /dev/zero; } >$cache && useless &&
	cp ../whole $cache && sqlite3 $cache "UPDATE note SET key = key || 1" &&
	useless && cp ../whole $cache && sqlite3 $cache "DROP TABLE person" && useless
'

test_expect_success 'where nothing can be written it is done without' '
	fresh && mkdir -p $cache/in-the-way && same --staged && same &&
	rm -r .git/taizhang && : >.git/taizhang && same --staged
'

hold() { # lock the file until ../go is there
	python3 - $cache <<-\EOF &
	import os, sqlite3, sys, time
	db = sqlite3.connect(sys.argv[1], isolation_level=None)
	db.execute("BEGIN EXCLUSIVE")
	open("../held", "w").close()
	while not os.path.exists("../go"):
	    time.sleep(0.05)
	EOF
	while test ! -e ../held
	do
		sleep 0.05
	done
}

test_expect_success 'while somebody else writes it' '
	fresh && same --staged && hold && same --staged && : >../go && wait &&
	same --staged
'

test_expect_success 'two at once' '
	fresh && for n in 1 2 3 4
	do
		taizhang check --staged --format json >../out.$n 2>&1 &
	done && wait && for n in 2 3 4
	do
		cmp ../out.1 ../out.$n || return 1
	done
'

test_expect_success 'another version of the schemas is judged by itself' '
	fresh && same --staged &&
	sed "s/^-- severity: finding/-- severity: warning/" \
		schema/rules/07-seats.sql >new && cp new schema/rules/07-seats.sql &&
	rm new && git add -A && same --staged &&
	git commit -q --no-verify -m stricter && same --staged && same --at HEAD &&
	same --at HEAD~1
'

test_expect_success 'a bare repository keeps nothing' '
	rm -rf bare && git clone -q --bare good bare && cd bare &&
	taizhang check --at HEAD >/dev/null && test ! -e taizhang
'

test_done
