# Sourced by tests that need what `make deps` installs from npm.  Without it
# they are skipped, but never in CI.

if ! test -e "$PROJECT/build/node/installed"
then
	if test -n "$CI"
	then
		test_expect_success 'make deps has installed what npm has' false
	else
		test_skip 'all' 'make deps installs what it needs from npm'
	fi
	test_done
fi
export NODE_PATH="$PROJECT/build/node/node_modules"
