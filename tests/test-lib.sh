# A small TAP library in git's shape.  A test script says
#
#	. "${0%/*}/../test-lib.sh"
#	test_expect_success 'title' 'commands && joined && by && and'
#	test_done
#
# Each script works in an empty folder of its own, with HOME, locale, clock and
# identity sealed, and with an installed copy of the program first on PATH.

PROJECT=$(cd "${TEST_PROJECT:-${0%/*}/../..}" && pwd -P) || exit 1
TEST_BUILD=${TEST_BUILD:-$PROJECT/build/gcc}
TRASH=$TEST_BUILD/trash/$(basename "$0" .sh)
rm -rf "$TRASH" && mkdir -p "$TRASH/home" "$TRASH/work" || exit 1

. "$PROJECT/tests/seal.sh"
# Nobody finds the project's own repository by walking upwards.
echo 'gitdir: sealed' >"$TRASH/.git"
printf '[init]\n\tdefaultBranch = main\n' >"$HOME/.gitconfig"

test_count=0 test_failed=0 test_clock=1514768400 test_finished=
trap 'test -n "$test_finished" || echo "# ended before test_done"' EXIT
cd "$TRASH/work" || exit 1

test_result() { # ok|"not ok" TITLE
	test_count=$((test_count + 1))
	echo "$1 $test_count - $2"
}

# In a function of its own: `return 1` in a body ends the body, no more.
test_run() {
	eval "$test_body"
}

# Run the body; every command must be joined by && (checked first: a broken
# chain loses the exit status that 117 stands for).
test_expect_success() { # TITLE BODY
	test_title=$1 test_body=$2
	(eval "(exit 117) && $test_body" >"$TRASH/log" 2>&1 </dev/null)
	test_status=$?
	if test $test_status -ne 117
	then
		echo "the && chain of this test is broken" >"$TRASH/log"
		test_status=1
	else
		test_run >"$TRASH/log" 2>&1 </dev/null
		test_status=$?
	fi
	cd "$TRASH/work" || exit 1
	for test_v in "$TRASH"/sanitizer.*
	do
		test -e "$test_v" || continue
		test_status=99
		cat "$test_v" >>"$TRASH/log"
		rm -f "$test_v"
	done
	if test $test_status -eq 0
	then
		test_result ok "$test_title"
		return
	fi
	test_result 'not ok' "$test_title"
	test_failed=$((test_failed + 1))
	printf '%s\n' "$test_body" | sed 's/^/# | /'
	tail -n 60 "$TRASH/log" | sed 's/^/# /'
}

# A test that cannot run here says so aloud and is counted apart.
# Can a program be shown a terminal here?  Not in every container.
test_has_terminal() {
	script -qec true /dev/null >/dev/null 2>&1
}

test_skip() { # TITLE REASON
	test_result ok "$1 # SKIP $2"
	echo "SKIPPED: $(basename "$0"): $1: $2" >&2
}

# The exact status: a crash never passes for a refusal.
test_expect_code() {
	test_want=$1
	shift
	"$@"
	test_got=$?
	test $test_got -eq "$test_want" && return
	echo "exit $test_got, not $test_want: $*" >&2
	return 1
}

# Any refusal, but no crash, no sanitizer and no missing command.
test_must_fail() {
	"$@"
	test_got=$?
	case $test_got in
	0) echo "succeeded, but should fail: $*" >&2 ;;
	99 | 12[67] | 129 | 1[3-9]? | 2??) echo "exit $test_got, a crash: $*" >&2 ;;
	*) return 0 ;;
	esac
	return 1
}

test_cmp() { # EXPECTED ACTUAL
	diff -u "$1" "$2"
}

test_grep() { # [GREP OPTION…] PATTERN FILE
	grep "$@" >/dev/null && return
	eval "test_v=\${$#}"
	echo "no such line: $*; $test_v says:" >&2
	cat "$test_v" >&2
	return 1
}

# One more minute for the next commit: ids and dates are the same every time.
test_tick() {
	test_clock=$((test_clock + 60))
	export GIT_AUTHOR_DATE="$test_clock +0800"
	export GIT_COMMITTER_DATE="$test_clock +0800"
}

test_commit() { # MESSAGE [GIT COMMIT OPTION…]: all that is in the folder
	test_tick
	git add -A && git commit -q -m "$@"
}

# A small register without errors, made by the program itself, in a commit
# that went through its hook: the office, its departments and people.
a_register() { # FOLDER
	mkdir -p "$1" && cd "$1" && taizhang init . && mkdir -p records &&
		cp -R "$PROJECT/records/unit" "$PROJECT/records/department" \
			"$PROJECT/records/person" records/ &&
		test_commit '建立台账' && cd "$OLDPWD" || return 1
}

test_done() {
	echo "1..$test_count"
	test_finished=1
	cd "$TEST_BUILD" || exit 1
	test $test_failed -eq 0 || exit 1
	test -n "$TEST_KEEP" || rm -rf "$TRASH"
	exit 0
}
