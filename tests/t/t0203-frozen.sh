#!/bin/sh
# What is frozen stays as it is, in real commits through the hook; a correction
# in the same commit is the one way past it.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register with an inspection that is filed' '
	a_register base && mkdir -p base/records/computer &&
	cp -R "$PROJECT/records/computer/." base/records/computer/ &&
	for type in product licence purchase plan stocktake inspection ledger \
		disposal request scan violation standard meeting leading-group
	do
		cp -R "$PROJECT/records/$type" base/records/ || return 1
	done &&
	cd base && git add -A && test_tick &&
	git commit -q --no-verify -m "all that was there before"
'

fresh() {
	rm -rf copy && git clone -q base copy && cd copy &&
	taizhang hook install >/dev/null
}

sheet=records/inspection/inspection-2018-1.yaml

# The first room of the sheet gets another number.
move_room() {
	room=$(sed -n "s/^ *room: \"\(.*\)\"/\1/p" $sheet | head -n 1) &&
	awk "!done && /^ *room:/ { sub(/\".*\"/, \"\\\"999\\\"\"); done = 1 } 1" \
		$sheet >../sheet && ! cmp -s ../sheet $sheet && mv ../sheet $sheet
}

correct() { # OLD NEW [FIELD]
	mkdir -p records/correction/2019 &&
	cat >records/correction/2019/correction-20191212-7kq2m.yaml <<-EOF
	target: inspection-2018-1
	field: ${3:-/lines/0/room}
	old: "$1"
	new: "$2"
	reason: 检查工作记录表原件如此，录入有误
	approved_by: su-mingyuan
	date: "2019-12-12"
	EOF
}

try() { # commits; what was said is in ../err
	test_tick && git add -A && git commit -q -m try 2>../err
}

test_expect_success 'a frozen field cannot be changed' '
	fresh && move_room && test_must_fail try &&
	test_grep "^$sheet:.* error: .*“房间”已经冻结，不能从“$room”改为“999”.*x7-freeze" \
		../err && test_grep "/lines/0/room" ../err
'

test_expect_success '... in English' '
	test_expect_code 1 taizhang -C copy --lang en check --staged >out &&
	test_grep "is frozen (归档) and may not go from" out
'

test_expect_success 'with a correction in the same commit it can' '
	fresh && move_room && correct "$room" 999 && try &&
	test "$(git log -1 --format=%s)" = try &&
	{ taizhang check --at HEAD >../out || test $? -eq 1; } &&
	! grep "x7-[acfi]" ../out
'

test_expect_success 'the correction must say what was there' '
	fresh && move_room && correct "888" 999 && test_must_fail try &&
	test_grep "x7-correction" ../err && test_grep "“888”" ../err
'

test_expect_success '... and what is there now' '
	fresh && move_room && correct "$room" 998 && test_must_fail try &&
	test_grep "x7-correction" ../err
'

test_expect_success '... of the very field' '
	fresh && move_room && correct "$room" 999 /lines/1/room &&
	test_must_fail try && test_grep "x7-correction" ../err &&
	test_grep "x7-freeze" ../err
'

test_expect_success 'who is no leader lets no correction pass' '
	fresh && move_room && correct "$room" 999 &&
	c=records/correction/2019/correction-20191212-7kq2m.yaml &&
	sed "s/^approved_by: .*/approved_by: yang-fan/" $c >../c && mv ../c $c &&
	test_must_fail try &&
	test_grep "^$c:6:.*x7-correction-approver" ../err
'

test_expect_success 'a correction of an earlier commit does not help later' '
	fresh && move_room && correct "$room" 999 && try &&
	sed "s/\"999\"/\"997\"/" $sheet >../sheet && mv ../sheet $sheet &&
	test_must_fail try && test_grep "x7-freeze" ../err
'

test_expect_success 'a correction itself is never changed' '
	fresh && move_room && correct "$room" 999 && try &&
	correct "$room" 996 && test_must_fail try && test_grep "x7-" ../err
'

# Its path says so, and a path never changes: it is voided and entered anew.
test_expect_success 'on which computer an entry is cannot be corrected' '
	fresh && set -- records/ledger/*/*/*.yaml && old=$1 &&
	id=$(basename "$old" .yaml) && from=$(basename "$(dirname "$old")") &&
	to=$(ls records/computer/*/*.yaml records/computer/*.yaml 2>/dev/null |
		sed "s,.*/,,; s/\.yaml\$//" | grep -vx "$from" | tail -n 1) &&
	sed "s/^computer: .*/computer: $to/" "$old" >../entry &&
	! cmp -s ../entry "$old" && mv ../entry "$old" &&
	correct "$from" "$to" /computer &&
	c=records/correction/2019/correction-20191212-7kq2m.yaml &&
	sed "s/^target: .*/target: $id/" $c >../c && mv ../c $c &&
	test_must_fail try && test_grep "^$old:.*x2-path" ../err &&
	test_grep "^$old:.*说的是“$from”，记录写的是“$to”.*x2-id" ../err &&
	! grep "x7-immutable" ../err && ! grep "一条更正" ../err &&
	new=records/ledger/${to%??}/$to/$id.yaml &&
	mkdir -p "$(dirname "$new")" && mv "$old" "$new" &&
	test_must_fail try && test_grep "^$new:.*x5-deleted" ../err &&
	test_grep "^$new:.*x2-id" ../err && ! grep "x2-path" ../err
'

test_expect_success '... nor of which product it is' '
	fresh && set -- records/ledger/*/*/*.yaml && old=$1 &&
	from=$(sed -n "s/^product: //p" "$old") &&
	to=$(ls records/product | sed "s/\.yaml\$//" | grep -vx "$from" |
		head -n 1) &&
	sed "s/^product: .*/product: $to/" "$old" >../entry &&
	mv ../entry "$old" && correct "$from" "$to" /product &&
	c=records/correction/2019/correction-20191212-7kq2m.yaml &&
	sed "s/^target: .*/target: $(basename "$old" .yaml)/" $c >../c &&
	mv ../c $c && test_must_fail try &&
	test_grep "^$old:[0-9]*:[0-9]*: error: .*“$from”.*“$to”.*x2-id" ../err &&
	test_grep "作废本条后另建一条" ../err
'

test_expect_success 'a new entry is named after what it is about' '
	fresh && set -- records/ledger/*/*/*.yaml &&
	new=${1%/*}/$(basename "${1%/*}").no-such.yaml && cp "$1" "$new" &&
	test_must_fail try && test_grep "^$new:.*x2-id" ../err &&
	! grep "作废" ../err
'

test_expect_success 'a list that only grows' '
	fresh && set -- $(grep -l "until" records/person/*.yaml) &&
	sed "s/^\( *- .*since: \"\)[0-9]*/\12001/" $1 >../p && ! cmp -s ../p $1 &&
	mv ../p $1 && test_must_fail try && test_grep "x7-append" ../err
'

test_expect_success 'what may be added later can be added' '
	fresh && sed "s/^bulletin:/rectifications:\n  - {seq: 99, dept: finance, issue: 补记, due: \"2019-12-31\"}\n&/" \
		$sheet >../sheet && ! grep -q "^rectifications" $sheet &&
	mv ../sheet $sheet && try
'

# Git does not tell a hook that a commit is amended, so the step is judged that
# leads away from it.  A commit that is taken back softly is judged right.
test_expect_success 'a commit that froze something is mended by a new one' '
	fresh && move_room && git add -A && test_tick &&
	test_must_fail git commit -q --amend --no-edit 2>../err &&
	test_grep x7-freeze ../err && git reset -q --soft HEAD~1 &&
	{ git commit -q -m anew 2>../err || true; } &&
	! grep x7-freeze ../err
'

test_done
