#!/bin/sh
# Each guard of tests/lint is shown to fail once, on a copy that is broken.

. "${0%/*}/../test-lib.sh"

lint() { # NAME: on the copy
	(cd "$TRASH/work/copy" && unset TEST_BUILD && sh "$PROJECT/tests/lint/$1" >../out 2>&1)
}

# A small house that every guard is content with.
fresh() {
	rm -rf copy &&
	mkdir -p copy/tools/base copy/tools/port copy/tools/core copy/tools/cmd \
		copy/tests/rules/01-one/ok copy/tests/rules/01-one/bad \
		copy/schema/rules copy/schema/types copy/hooks copy/docs/man \
		copy/tools/po &&
	cp "$PROJECT/.clang-format" copy/ &&
	printf "#include \"base/a.h\"\n\nint\na(void)\n{\n\treturn 1;\n}\n" \
		>copy/tools/base/a.c &&
	echo "int a(void);" >copy/tools/base/a.h &&
	echo "int b(void);" >copy/tools/base/b.h &&
	echo "#include \"base/a.h\"" >copy/tools/core/c.c &&
	touch copy/schema/rules/01-one.sql copy/schema/types/thing.yaml &&
	printf "#!/bin/sh\nexec taizhang hook pre-commit\n" >copy/hooks/pre-commit
}

guard() { # NAME TITLE BREAKING-COMMAND MESSAGE
	test_expect_success "$1: $2" "
		fresh && lint $1 && $3 && test_expect_code 1 lint $1 &&
		test_grep '$4' out
	"
}

guard layers 'a layer that looks to its left' \
	'echo "#include \"core/c.h\"" >>copy/tools/base/a.c' \
	'base must not include "core/c.h"'
guard layers 'a circle inside a layer' '
	echo "#include \"base/b.h\"" >>copy/tools/base/a.h &&
	echo "#include \"base/a.h\"" >>copy/tools/base/b.h' \
	'tools/base: a circle'
guard layers 'a second door to a library' \
	'echo "#include <sqlite3.h>" >>copy/tools/core/c.c' \
	'<sqlite3.h> is for tools/port/db.c alone'
guard quiet 'a core that prints' \
	'echo "void f(void) { printf(\"x\"); }" >>copy/tools/core/c.c' c.c:2
guard quiet 'a core that asks the clock' \
	'echo "long f(void) { return time(NULL); }" >>copy/tools/core/c.c' c.c:2
guard quiet 'a core that reads the environment' \
	'echo "char *f(void) { return getenv(\"X\"); }" >>copy/tools/core/c.c' \
	c.c:2
guard words 'a record type named in the code' \
	'echo "const char *f = \"thing\";" >>copy/tools/core/c.c' c.c:2
guard words 'a state named in the code' \
	'echo "const char *f = \"在用\";" >>copy/tools/core/c.c' c.c:2
guard format 'another layout' \
	'echo "int  x ;" >>copy/tools/core/c.c' 'c.c:2'
guard format 'a line of 81 columns' '
	printf "/* %076d */\n" 0 >>copy/tools/core/c.c' 'c.c:2: over 80'
guard size 'a function of 61 lines' '
	{ printf "int\nf(void)\n{\n" && seq -f "	int x%g = 0;" 61 && echo "}"
	} >>copy/tools/core/c.c' 'f has 61 lines'
guard size 'a file of 701 lines' \
	'seq -f "/* %g */" 701 >>copy/tools/core/c.c' 'over 700 lines'
guard shell 'a script that shellcheck refuses' '
	printf "#!/bin/sh\nrm \$1\n" >copy/tests/x.sh' SC2086
guard pages 'a page with an unknown macro' '
	printf ".Dd January 1, 2018\n.Dt X 1\n.Os\n.Sh NAME\n.Nm x\n.Nd x\n.Xyz\n" \
		>copy/docs/man/x.1' Xyz
guard cases 'a rule without a bad case' \
	'rmdir copy/tests/rules/01-one/bad' '01-one: no case tests/rules/01-one/bad'
guard cases 'cases without a rule' \
	'mkdir copy/tests/rules/02-two' 'there is no such rule'
guard hooks 'a hook of 16 lines' \
	'yes : | head -n 14 >>copy/hooks/pre-commit' 'over 15 lines'
guard hooks 'a hook that decides by itself' \
	'echo "#!/bin/sh" >copy/hooks/pre-commit' 'does not exec taizhang'

test_expect_success 'paths: a folder of this machine' '
	fresh && (cd copy && git init -q . && git add .) && lint paths &&
	echo "see /home""/someone" >copy/README && (cd copy && git add .) &&
	test_expect_code 1 lint paths && test_grep README:1 out
'

test_expect_success 'catalogue: a message without its Chinese text' '
	fresh && mkdir -p copy/build/gcc &&
	printf "msgid \"one\"\nmsgstr \"\"\n" >copy/build/gcc/taizhang.pot &&
	printf "msgid \"one\"\nmsgstr \"一\"\n" >copy/tools/po/zh_CN.po &&
	lint catalogue &&
	printf "msgid \"one\"\nmsgstr \"\"\n" >copy/tools/po/zh_CN.po &&
	test_expect_code 1 lint catalogue &&
	rm copy/tools/po/zh_CN.po &&
	test_expect_code 1 lint catalogue
'

test_expect_success 'clang: the build fails, the check fails' '
	fresh && printf "all units:\n\tfalse\n" >copy/Makefile &&
	test_must_fail lint clang
'

test_done
