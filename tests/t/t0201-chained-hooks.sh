#!/bin/sh
# Hooks that were there before go on working, before ours.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register with its hook' '
	a_register good
'

# A clone with a pre-commit hook of its own.
with_hook() { # BODY
	rm -rf copy && git clone -q good copy && cd copy &&
	mkdir -p .git/hooks &&
	printf "#!/bin/sh\n%s\n" "$1" >.git/hooks/pre-commit &&
	chmod +x .git/hooks/pre-commit && cp .git/hooks/pre-commit ../theirs
}

unit=records/unit/unit.yaml

test_expect_success 'install keeps theirs, and both are asked' '
	with_hook "echo theirs >>../ran" &&
	rm -f ../ran && taizhang hook install && taizhang hook status >../out &&
	test_grep pre-commit ../out && echo "# x" >>$unit && test_commit good &&
	test_grep theirs ../ran &&
	echo "name: twice" >>$unit && git add $unit &&
	test_must_fail git commit -q -m bad
'

test_expect_success 'theirs can refuse' '
	with_hook "exit 1" && taizhang hook install &&
	echo "# x" >>$unit && git add $unit &&
	test_must_fail git commit -q -m good
'

test_expect_success 'theirs that is not executable is not run, as git does' '
	with_hook "exit 1" && chmod -x .git/hooks/pre-commit &&
	taizhang hook install && echo "# x" >>$unit && test_commit good
'

test_expect_success 'installing twice changes nothing' '
	with_hook "exit 0" && taizhang hook install &&
	(cd .git/hooks && find . -type f -exec cksum {} + | sort) >../once &&
	taizhang hook install &&
	(cd .git/hooks && find . -type f -exec cksum {} + | sort) >../twice &&
	test_cmp ../once ../twice
'

test_expect_success 'where ours cannot be written, theirs stays' '
	with_hook "exit 7" && test_expect_code 3 sh -c "
		trap \"\" XFSZ && ulimit -f 0 &&
		exec taizhang hook install >/dev/null 2>&1" &&
	test_cmp ../theirs .git/hooks/pre-commit &&
	! test -e .git/hooks/pre-commit.d &&
	find .git/hooks -name ".taizhang-*" >../left && test_cmp /dev/null ../left
'

test_expect_success 'an install that was cut off is taken up again' '
	with_hook "exit 7" && mkdir .git/hooks/pre-commit.d &&
	ln .git/hooks/pre-commit .git/hooks/pre-commit.d/10-previous &&
	taizhang hook install &&
	test_cmp ../theirs .git/hooks/pre-commit.d/10-previous &&
	! cmp -s ../theirs .git/hooks/pre-commit && taizhang hook uninstall &&
	test_cmp ../theirs .git/hooks/pre-commit
'

test_expect_success 'another one that is kept already is not overwritten' '
	with_hook "exit 7" && mkdir .git/hooks/pre-commit.d &&
	echo older >.git/hooks/pre-commit.d/10-previous &&
	test_expect_code 3 taizhang hook install 2>../err &&
	test_grep 10-previous ../err && test_cmp ../theirs .git/hooks/pre-commit &&
	test "$(cat .git/hooks/pre-commit.d/10-previous)" = older
'

test_expect_success 'a link is not moved: it may point from where it stands' '
	with_hook "exit 7" && mv .git/hooks/pre-commit .git/elsewhere &&
	ln -s ../elsewhere .git/hooks/pre-commit &&
	test_expect_code 3 taizhang hook install 2>../err &&
	test_grep pre-commit ../err && test -L .git/hooks/pre-commit
'

test_expect_success 'uninstall gives theirs back' '
	with_hook "exit 7" && taizhang hook install &&
	taizhang hook uninstall && test_cmp ../theirs .git/hooks/pre-commit &&
	test -x .git/hooks/pre-commit && taizhang hook uninstall
'

test_expect_success 'uninstall leaves nothing where nothing was' '
	rm -rf copy && git clone -q good copy && cd copy &&
	find .git/hooks -type f ! -name "*.sample" >../before &&
	taizhang hook install && taizhang hook uninstall &&
	find .git/hooks -type f ! -name "*.sample" >../after &&
	test_cmp ../before ../after
'

test_expect_success 'core.hooksPath is where hooks are' '
	rm -rf copy && git clone -q good copy && cd copy &&
	git config core.hooksPath .githooks && taizhang hook install &&
	test -x .githooks/pre-commit && echo "name: twice" >>$unit &&
	git add $unit && test_must_fail git commit -q -m bad
'

test_expect_success 'core.hooksPath may begin with the home' '
	rm -rf copy && git clone -q good copy && cd copy &&
	git config core.hooksPath "~/my hooks" && taizhang hook install &&
	test -x "$HOME/my hooks/pre-commit" && ! test -e "~" &&
	echo "name: twice" >>$unit && git add $unit &&
	test_must_fail git commit -q -m bad
'

test_expect_success 'a hook of theirs sees the work tree, wherever .git is' '
	rm -rf copy sep.git && git clone -q --separate-git-dir=sep.git good copy &&
	printf "#!/bin/sh\ntaizhang check >../said\n" >sep.git/hooks/pre-commit &&
	chmod +x sep.git/hooks/pre-commit && cd copy && taizhang hook install &&
	echo "# x" >>$unit && test_commit good && test_grep 64 ../said
'

test_done
