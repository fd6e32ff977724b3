# What the chapters of the year are written in, beside the helpers of
# tests/story/lib.sh.  ROW is a row of `notice`; each of these is one test.
#
#   refused ROW RULE WHAT          what lies in the work tree cannot be
#                                  committed; the tree is then as `draft` saw it
#   mistake ROW RULE WHAT TEXT     one of several that `refused_all` commits at
#   refused_all                    once; TEXT tells what is said of each
#   found ROW RULE DAY [TEXT]      check finds it on that day
#   gone ROW RULE DAY [TEXT]       … and no more
#   upcoming ROW CLAUSE DAY [TEXT] due lists it, and there is time
#   overdue ROW CLAUSE DAY [TEXT]  due lists it as overdue
#   done_ ROW CLAUSE DAY [TEXT]    due lists it no more
#   shown ROW REPORT DAY TEXT      a table of the summary has a row with TEXT
#   committed …                    as `step`: the commit goes through the hook
#   draft                          remember the work tree

year_out=$TRASH/said
marks=$TRASH/marks due_of='' check_of=''
: >"$marks"

die() {
	echo "Bail out! $*"
	exit 1
}

# What went wrong, or nothing: a TAP line, and a mark for the table.
judged() { # ROW HOW WHO TITLE
	if test $? -eq 0
	then
		echo "$1 $2 $3" >>"$marks"
		test_result ok "$1 $2：$4"
		return
	fi
	test_failed=$((test_failed + 1))
	test_result 'not ok' "$1 $2：$4"
	tail -n 40 "$year_out" | sed 's/^/# /'
}

# 第三条; the annex belongs to 一, the closing words to 十.  The preamble is no
# article.
article_of() { # ROW
	case $1 in
	总-*) ;;
	附-*) echo 第一条 ;;
	结-*) echo 第十条 ;;
	*) echo "第${1%-*}条" ;;
	esac
}

cites() { # ROW
	test -z "$(article_of "$1")" ||
		grep -q "依据：$(article_of "$1") " "$year_out"
}

draft() {
	git add -A && drafted=$(git write-tree)
}

# Both on one line: a text and a word in brackets, as in …私自安装… [08-basis].
says() { # RULE [TEXT]
	case $1 in
	模式) grep -F "${2-}" "$year_out" | grep -q '\[schema-' ;;
	*) grep -F "${2-}" "$year_out" | grep -qF "[$1]" ;;
	esac
}

refused() {
	git add -A
	git commit -q -m "$3" >"$year_out" 2>&1
	test $? -eq 1 && says "$2" && cites "$1"
	judged "$1" 拒绝 "$2" "$3"
	git read-tree -u --reset "$drafted" && git clean -fdq
}

# TEXT is what the finding's line has: a field, a record.
mistake() { # ROW RULE WHAT TEXT
	echo "$1|$2|$3|$4" >>"$year_out.mistakes"
}

refused_all() {
	git add -A
	git commit -q -m mistakes >"$year_out" 2>&1
	test $? -eq 1 || echo >"$year_out"
	while IFS="|" read -r row rule what text
	do
		says "$rule" "$text" && cites "$row"
		judged "$row" 拒绝 "$rule" "$what"
	done <"$year_out.mistakes"
	rm "$year_out.mistakes"
	git read-tree -u --reset "$drafted" && git clean -fdq
}

# Asked once where nothing was changed since.
check_on() { # DAY
	check_was=$check_of
	check_of="$1 $(git add -A && git write-tree)"
	test "$check_was" = "$check_of" || {
		taizhang check --as-of "$1" --upcoming --all \
			>"$year_out.check" 2>&1
		check_status=$?
	}
	cp "$year_out.check" "$year_out" && return "$check_status"
}

found() {
	check_on "$3"
	test $? -le 1 && says "$2" "${4-}" && cites "$1"
	judged "$1" 发现 "$2" "$3 ${4-}"
}

gone() {
	check_on "$3"
	test $? -eq 0 && ! says "$2" "${4-}"
	judged "$1" 改正 "$2" "$3 ${4-}"
}

# Lines of due as CSV: day,days left,article（clause）,…; asked once where
# nothing was committed since.
due_on() { # CLAUSE DAY TEXT
	if test "$due_of" != "$2 $(git rev-parse HEAD)"
	then
		due_of=
		taizhang due --as-of "$2" --format csv >"$year_out.csv" 2>&1 &&
			due_of="$2 $(git rev-parse HEAD)"
	fi
	cp "$year_out.csv" "$year_out"
	test -n "$due_of" &&
		grep -F "（$1）" "$year_out" | grep -F "$3" >"$year_out.due"
}

upcoming() {
	due_on "$2" "$3" "${4-}" && grep -q "^[^,]*,[0-9]" "$year_out.due" &&
		! grep -q "^[^,]*,-" "$year_out.due" &&
		grep -q "$(article_of "$1")" "$year_out.due"
	judged "$1" 未到期 "$2" "$3 ${4-}"
}

overdue() {
	due_on "$2" "$3" "${4-}" && grep -q "^[^,]*,-" "$year_out.due"
	judged "$1" 逾期 "$2" "$3 ${4-}"
}

done_() {
	due_on "$2" "$3" "${4-}"
	test -s "$year_out" && ! test -s "$year_out.due"
	judged "$1" 办结 "$2" "$3 ${4-}"
}

shown() {
	taizhang summary "$2" --as-of "$3" >"$year_out" 2>&1 &&
		grep -qF "$4" "$year_out"
	judged "$1" 列出 "$2" "$3 $4"
}

committed() {
	(step "$@") >"$year_out" 2>&1
	judged - 提交 - "$1 $3"
	test -z "$(git status --porcelain)" || die "so the year cannot go on"
}
