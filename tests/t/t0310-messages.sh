#!/bin/sh
# Every message of the reader and the validator, in both languages, with the
# smallest example that causes it: tests/messages/golden, re-created.

. "${0%/*}/../test-lib.sh"

messages=$PROJECT/tests/messages

test_expect_success 'each example says what the golden file says' '
	git init -q register && cd register &&
	perl "$messages/recreate.pl" "$messages/golden" >../golden &&
	test_cmp "$messages/golden" ../golden
'

# What no example can cause: it would need five million values; a file would
# have to go away in the midst; JSON cannot hold the name.  What to do with a
# record that was there before is seen in t0203-frozen.sh.
test_expect_success 'no message is missing' '
	sed "s/_/\x27/" >expect <<-\EOF &&
	there are too many values in the text
	put back the fields from which the place follows; if they were wrong from the start, void the record and make another
	put the field back as the id has it; if the record is about something else, void it and make another
	the file went away while it was read
	this file_s name is not UTF-8
	EOF
	(cd "$PROJECT/tools/core" && xgettext --from-code=UTF-8 -k_ -kN_ \
		--flag=_:1:pass-c-format -o - reader*.c mistake.c text.c \
		instance.c complaint.c keyword*.c validate.c compile.c \
		resource.c dialect.c document.c type.c field.c path.c refer.c \
		catalogue.c load.c lint.c tree.c) >template &&
	perl "$messages/missing.pl" template "$messages/golden" >missing &&
	test_cmp expect missing
'

# Merges are no examples: t0206-attacks.sh makes them.
test_expect_success 'each rule of them has an example, and an explanation' '
	sed -n "s/^.*: .* \[\([a-z0-9-]*\)\]$/\1/p" "$messages/golden" |
		sort -u >examples &&
	sed -n "s/^	{ \"\([a-z0-9-]*\)\",.*/\1/p" \
		"$PROJECT/tools/core/builtin.c" |
		grep -v "^tree-\(merge\|root\)$" | sort -u >rules &&
	test_cmp rules examples
'

test_done
