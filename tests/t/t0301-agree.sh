#!/bin/sh
# Our validator and Ajv, the usual one of JavaScript, say the same of every
# record and of thousands of records with mistakes in them.

. "${0%/*}/../test-lib.sh"
. "$PROJECT/tests/node/need.sh"

agree() { # [MUTATIONS [SEED]]: more and other ones, to go hunting
	node "$PROJECT/tests/node/agree.js" schema "$PROJECT/records" made "$@"
}

test_expect_success 'no disagreement about records, good and bad' '
	cp -R "$PROJECT/schema" . && agree >out && cat out &&
	set -- $(tail -n 1 out) && test "$3" -gt 2000 && test "$5" -gt 2000
'

# We judge by a copy in which dates are any text.
test_expect_success 'a disagreement would be seen' '
	cp -R schema other && sed -i "/format: date/d" other/defs.yaml &&
	mkdir bin && cat >bin/taizhang <<-EOT && chmod +x bin/taizhang &&
	#!/bin/sh
	for word
	do
		shift
		set -- "\$@" "\$(printf %s "\$word" | sed "s|^schema/|other/|")"
	done
	exec "$TEST_BUILD/root/bin/taizhang" "\$@"
	EOT
	PATH="$PWD/bin:$PATH" && export PATH &&
	test_expect_code 1 agree >out && test_grep "Ajv: .* format" out
'

test_done
