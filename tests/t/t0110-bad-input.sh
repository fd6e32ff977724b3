#!/bin/sh
# Bad input: each kind is answered plainly, with the right exit status
# (1 refused, 2 usage, 3 could not decide), and never with a crash.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register that is fine' '
	a_register good &&
	(cd good && taizhang check)
'

# Run a check that must not pass in a fresh copy of the register.
bad() { # STATUS [ARGUMENT…]: in copy/
	status=$1
	shift
	(cd copy && test_expect_code "$status" taizhang check "$@" >../out 2>../err)
}

fresh() {
	rm -rf copy && cp -R good copy
}

test_expect_success 'not a repository' '
	dir=$(mktemp -d) && cd "$dir" &&
	test_expect_code 3 taizhang check >out 2>err &&
	test_grep "taizhang: " err && test_cmp /dev/null out &&
	cd / && rm -rf "$dir"
'

test_expect_success 'no records/' '
	fresh && rm -rf copy/records copy/.git && git init -q copy && bad 3 &&
	test_grep records err
'

test_expect_success 'all of records/ deleted is a deletion' '
	fresh && rm -rf copy/records && bad 1 &&
	test_grep "^records/department/audit.yaml:.*error:.*x5-deleted" out
'

test_expect_success 'a folder without a schema' '
	fresh && mkdir -p copy/records/spaceship &&
	echo "name: x" >copy/records/spaceship/x.yaml && bad 1 &&
	test_grep "records/spaceship/x.yaml:.*error:" out
'

test_expect_success 'a broken schema says which and where' '
	fresh && type=$(basename copy/schema/types/person.yaml) &&
	printf "type: [object\n" >copy/schema/types/$type && bad 3 &&
	test_grep "schema/types/$type:[0-9]*:[0-9]*: " err
'

test_expect_success 'a schema with an unknown type says which and where' '
	fresh && sed -i "s/^type: object/type: objekt/" \
		copy/schema/types/person.yaml && bad 3 &&
	test_grep "schema/types/person.yaml:[0-9]*:[0-9]*: " err
'

test_expect_success 'a rule without a header says which' '
	fresh && echo "SELECT 1" >copy/schema/rules/99-none.sql && bad 3 &&
	test_grep "schema/rules/99-none.sql:" err
'

test_expect_success 'a rule with broken SQL says which and where' '
	fresh && rule=$(ls copy/schema/rules/*.sql | head -n 1) &&
	name=$(basename "$rule") &&
	grep "^--" "$rule" >head && { cat head && echo "SELEKT 1"; } >"$rule" &&
	bad 3 && test_grep "schema/rules/$name:[0-9]*" err
'

test_expect_success 'a view with broken SQL says which' '
	fresh && echo "CREATE VIEW broken AS SELECT * FROM" \
		>copy/schema/views/99-broken.sql && bad 3 &&
	test_grep "schema/views/99-broken.sql" err
'

test_expect_success 'a broken view that was committed is named all the same' '
	fresh && view=$(ls copy/schema/views/*surplus.sql) &&
	sed "s/ledger/ledgers/" "$view" >new && cp new "$view" &&
	git -C copy commit -q --no-verify -a -m broken && bad 3 &&
	test_grep "schema/views/$(basename "$view"):" err
'

# A rule that asks for a day by way of a view.
days() { # ID SEVERITY
	printf -- "-- %s\n" "rule: $1" "article: 总" "severity: $2" "on: state" \
		"title: 某天" "text: 某天" "remedy: 改" \
		>"copy/schema/rules/$1.sql" &&
	echo "SELECT day AS record, NULL AS field FROM soon WHERE 0" \
		>>"copy/schema/rules/$1.sql"
}

test_expect_success 'a kept view hides from nobody what it asks for' '
	fresh && { echo "-- kept" &&
		echo "CREATE VIEW soon AS SELECT as_of() AS day;"
	} >copy/schema/views/99-soon.sql &&
	days 00-first finding && taizhang -C copy check -q >/dev/null &&
	days 00-second error && bad 3 &&
	test_grep "schema/rules/00-second.sql.*as_of" err
'

test_expect_success 'a rule of a type that is not there, or that judges no move' '
	fresh && rule=copy/schema/rules/07-booked.sql &&
	sed "s/^-- of: .*/-- of: purchase, purchases/" $rule >new && cp new $rule &&
	bad 3 && test_grep "schema/rules/07-booked.sql:.*purchases" err &&
	sed "s/^-- of: .*/-- of: purchase/; s/^-- on: .*/-- on: state/" new >$rule &&
	bad 3 && test_grep "schema/rules/07-booked.sql:.*-- of:" err
'

# Root reads everything, so somebody else must try.
test_expect_success 'an unreadable file' '
	fresh && file=$(find copy/records -name "*.yaml" | sort | head -n 1) &&
	file=${file#copy/} &&
	chmod 000 "copy/$file" &&
	if test "$(id -u)" -ne 0
	then
		bad 3
	elif setpriv --reuid 65534 --regid 65534 --clear-groups \
		test -r "$PWD/good/$file"
	then
		(cd copy && test_expect_code 3 setpriv --reuid 65534 \
			--regid 65534 --clear-groups taizhang check \
			>../out 2>../err)
	else
		mknod "copy/$file.pipe" p && rm -f "copy/$file" &&
		ln -s nowhere "copy/$file" && bad 1
	fi
'

test_expect_success 'a file of 1 GB is refused without being read' '
	fresh && truncate -s 1G copy/records/person/huge.yaml &&
	(case $TEST_BUILD in
	*address*) ;; # reserves terabytes of addresses
	*) ulimit -v 900000 ;;
	esac && bad 1) &&
	test_grep "records/person/huge.yaml:.*error:" out
'

test_expect_success 'a file of 0 bytes' '
	fresh && true >copy/records/person/empty.yaml && bad 1 &&
	test_grep "records/person/empty.yaml:1:1: error:" out
'

test_expect_success 'a folder named x.yaml' '
	fresh && mkdir copy/records/person/x.yaml &&
	(cd copy && taizhang check) &&
	cp copy/records/unit/unit.yaml copy/records/person/x.yaml/ && bad 1 &&
	test_grep "records/person/x.yaml.*error:" out
'

test_expect_success 'a symlink' '
	fresh && ln -s ../unit/unit.yaml copy/records/person/x.yaml && bad 1 &&
	test_grep "records/person/x.yaml:.*error:" out
'

test_expect_success 'a symlink that leads nowhere, and one to itself' '
	fresh && ln -s nowhere copy/records/person/x.yaml &&
	ln -s y.yaml copy/records/person/y.yaml && bad 1 &&
	test_grep "records/person/x.yaml:.*error:" out &&
	test_grep "records/person/y.yaml:.*error:" out
'

test_expect_success 'a pipe is not waited for' '
	fresh && mkfifo copy/records/person/x.yaml &&
	test_must_fail timeout 10 sh -c "cd copy && taizhang check" >out 2>err
'

test_expect_success 'binary rubbish' '
	fresh && head -c 3000 "$(command -v taizhang)" \
		>copy/records/person/x.yaml && bad 1 &&
	test_grep "records/person/x.yaml:.*error:" out
'

test_expect_success 'a bare repository: a commit can be judged, files cannot' '
	rm -rf bare.git && git clone -q --bare good bare.git && cd bare.git &&
	test_expect_code 3 taizhang check >../out 2>../err &&
	test_grep "taizhang: " ../err &&
	taizhang check --at HEAD
'

test_expect_success 'a repository without commits' '
	fresh && rm -rf copy/.git && git init -q copy && cd copy &&
	taizhang check && git add . && taizhang check --staged &&
	test_expect_code 2 taizhang check --at HEAD 2>../err &&
	test_grep HEAD ../err
'

test_expect_success 'a detached HEAD' '
	fresh && cd copy && git checkout -q --detach &&
	taizhang check && taizhang check --staged && taizhang check --at HEAD
'

# (libgit2 1.5 itself forgets memory here, and where a commit is damaged.)
test_expect_success 'a sha256 repository' '
	fresh && rm -rf copy/.git &&
	git init -q --object-format=sha256 copy &&
	(ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0" && export ASAN_OPTIONS &&
	bad 3) &&
	test_grep -i "sha256\|objectformat" err
'

test_expect_success 'a shallow clone' '
	fresh && (cd copy && echo x >x && test_commit two) && rm -rf shallow &&
	git clone -q --depth 1 "file://$PWD/copy" shallow && cd shallow &&
	test_expect_code 3 taizhang check --at HEAD 2>../err &&
	test_grep -i "shallow\|浅" ../err
'

test_expect_success 'a commit that is damaged is no wrong call' '
	fresh && c=$(git -C copy rev-parse HEAD) && d=${c#??} &&
	f=copy/.git/objects/${c%$d}/$d && chmod +w $f && echo x >$f &&
	(ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0" && export ASAN_OPTIONS &&
	bad 3 --at HEAD) && test_grep HEAD err
'

test_expect_success 'a blob that is missing is no deletion' '
	fresh && b=$(git -C copy rev-parse HEAD:records/unit/unit.yaml) &&
	d=${b#??} && rm -f "copy/.git/objects/${b%$d}/$d" &&
	bad 3 --staged && test_grep "records/unit/unit.yaml: " err &&
	bad 3 --at HEAD
'

test_expect_success 'a repository in the records folder' '
	fresh && git init -q copy/records/person/other &&
	(cd copy/records/person/other && echo "a: 1" >x.yaml &&
		test_commit other) &&
	bad 1 && mv out worktree &&
	test_grep "^records/person/other:1:1: error:" worktree &&
	git -C copy add records && bad 1 --staged &&
	grep "^records/person/other" worktree >one &&
	grep "^records/person/other" out >two && test_cmp one two
'

test_expect_success 'a sparse checkout' '
	fresh && git -C copy config core.sparseCheckout true && bad 3 &&
	test_grep "git sparse-checkout disable" err
'

test_expect_success 'a split index' '
	fresh && git -C copy update-index --split-index && bad 3 --staged &&
	test_grep "no-split-index" err
'

test_expect_success 'a revision that is not there' '
	fresh && bad 2 --at no-such-branch && test_grep no-such-branch err
'

test_expect_success 'a full disk on output gives 3' '
	fresh && cd copy &&
	for command in "check" "check --format json" "rules" "summary" \
		"help" "help sql" "version" "show zhou-wenjing" "log" \
		"log --format csv" "blame zhou-wenjing" "diff HEAD"
	do
		test_expect_code 3 taizhang $command >/dev/full || return 1
	done
'

test_expect_success 'a closed output gives 3' '
	fresh && cd copy && test_expect_code 3 taizhang rules >&-
'

test_expect_success 'a reader that goes away is no crash of ours' '
	fresh && cd copy && { taizhang rules; echo $? >../status; } | true &&
	test_grep "^\(0\|3\|141\)$" ../status
'

for day in 2018-02-30 2018-2-3 20180203 heute '' 2018-13-01 0000-00-00
do
	test_expect_success "--as-of '$day' is a usage error" '
		fresh && bad 2 --as-of "$day" && test_grep as-of err
	'
done

test_expect_success 'unknown commands, options and words are usage errors' '
	fresh && cd copy &&
	test_expect_code 2 taizhang frobnicate 2>err &&
	test_grep frobnicate err &&
	test_expect_code 2 taizhang 2>err &&
	test_expect_code 2 taizhang check --frobnicate 2>err &&
	test_grep frobnicate err &&
	test_expect_code 2 taizhang check --format xml 2>err &&
	test_expect_code 2 taizhang check --as-of 2>err &&
	test_expect_code 2 taizhang check --staged --at HEAD 2>err &&
	test_expect_code 2 taizhang check --rule no-such-rule 2>err
'

test_expect_success 'a private key of any kind is refused, in comments too' '
	rm -rf keys && a_register keys && cd keys &&
	for kind in "PRIVATE KEY" "OPENSSH PRIVATE KEY" "PGP PRIVATE KEY BLOCK"
	do
		git checkout -q . &&
		echo "# -----BEGIN $kind""-----" >>records/unit/unit.yaml &&
		test_expect_code 1 taizhang check -q >out &&
		test_grep "^records/unit/unit.yaml:.* error: .*x8-private-key" out ||
			return 1
	done && git checkout -q . &&
	echo "# -----BEGIN PGP PUBLIC KEY BLOCK-----" >>records/unit/unit.yaml &&
	taizhang check -q
'

test_expect_success 'Ctrl-C leaves no half file' '
	mkdir whole && cd whole && taizhang init . >/dev/null && cd .. &&
	for delay in 0.001 0.003 0.005 0.01 0.02 0.03 0.05 0.08
	do
		rm -rf part && mkdir part &&
		(cd part && timeout -s INT $delay taizhang init . >/dev/null 2>&1)
		for file in $(cd part && find . -name .git -prune -o -type f -print)
		do
			cmp "part/$file" "whole/$file" || return 1
		done
	done
'

# The rules of a record's findings, and their lines.
found_in() { # FILE
	sed -n "s|^records/$1:\([0-9]*\):.*error: .*\[\(.*\)\]$|\1 \2|p" out
}

test_expect_success 'what the reader refuses hides nothing else' '
	fresh && cat >copy/records/person/bai-yunfei.yaml <<-\END &&
	name: no
	post:
	  - dept: bureau-leaders
	    post: 副调研员
	    since: 2017-02-01
	emails: [x]
	END
	bad 1 && found_in person/bai-yunfei.yaml >found && cat >want <<-\END &&
	1 yaml-ambiguous
	2 schema-unknown-key
	5 yaml-ambiguous
	6 schema-format
	END
	test_cmp want found
'

test_expect_success '... nor does what names nothing' '
	fresh && sed -i -e "s/dept: .*/dept: nowhere/" -e "s/since: .*/since: 2017-02-01/" \
		copy/records/person/bai-yunfei.yaml &&
	bad 1 && found_in person/bai-yunfei.yaml >found &&
	test_grep "^3 x3-reference" found && test_grep "^5 yaml-ambiguous" found &&
	test $(wc -l <found) -eq 2
'

# The field is there, though nobody can read its name.
test_expect_success '... and nothing is said that only follows' '
	fresh && sed -i "s/^name:/　name:/" copy/records/person/bai-yunfei.yaml &&
	bad 1 && found_in person/bai-yunfei.yaml >found &&
	echo "1 yaml-indent" >want && test_cmp want found
'

test_done
