#!/bin/sh
# Ways to change the past, or what people see of it.  Each is done, shown to be
# missed by the plain command of Git that people would look with, and seen here.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register good
'

unit=records/unit/unit.yaml
person=records/person/cao-yang.yaml

fresh() {
	rm -rf copy && git clone -q good copy && cd copy &&
	tip=$(git rev-parse HEAD)
}

commit() { # MESSAGE: everything, past any hook
	test_tick && git add -A && git commit -q --no-verify -m "$1"
}

# The commit is refused for this reason; no PATH: the register as a whole.
refused() { # RULE [PATH [REV]]
	test_expect_code 1 taizhang check -q --at "${3:-HEAD}" >../said &&
	test_grep "^${2:-台账}.* error: .*\[$1\]\$" ../said
}

# Nothing new is found in the work tree, the index or the commit.
passes() {
	taizhang check -q && taizhang check -q --staged &&
	taizhang check -q --at HEAD
}

# Through all three doors.
refused_everywhere() { # RULE PATH
	git add -A && for door in "" --staged
	do
		test_expect_code 1 taizhang check -q $door >../said &&
		test_grep "^$2:.* error: .*\[$1\]\$" ../said || return 1
	done && test_tick && git commit -q -m bad && refused "$1" "$2"
}

# --- the past ----------------------------------------------------------------

# Main holds a correction; side changed another record.
two_sides() {
	fresh && git checkout -q -b side && echo "# side" >>$person &&
	commit side && git checkout -q main && echo "# correction" >>$unit &&
	commit correction && test_tick
}

test_expect_success 'a merge that is what Git makes of it' '
	two_sides && git merge -q --no-edit side && taizhang check -q --at HEAD
'

test_expect_success 'an evil merge: neither side holds what it holds' '
	two_sides && git merge -q --no-commit side && echo "# evil" >>$unit &&
	git commit -q -a -m merge && git log -p --format=%s >../naive &&
	! grep "# evil" ../naive && refused tree-merge $unit
'

test_expect_success '-s ours drops what the side brings' '
	two_sides && git merge -q --no-edit -s ours side &&
	git diff --stat HEAD~1 >../naive && test_cmp /dev/null ../naive &&
	refused tree-merge $person
'

test_expect_success '-s ours the other way round drops the correction' '
	two_sides && git checkout -q side && git merge -q --no-edit -s ours main &&
	git log --oneline -- $unit >../naive && ! grep merge ../naive &&
	refused tree-merge $unit
'

test_expect_success 'a conflict is resolved by people, either way' '
	fresh && git checkout -q -b side && echo "# side" >>$unit && commit side &&
	git checkout -q main && echo "# main" >>$unit && commit main &&
	test_must_fail git merge -q side && git checkout -q --theirs $unit &&
	commit merge && taizhang check -q --at HEAD
'

test_expect_success 'a conflict, and something else put in with it' '
	fresh && git checkout -q -b side && echo "# side" >>$unit && commit side &&
	git checkout -q main && echo "# main" >>$unit && commit main &&
	test_must_fail git merge -q side && git checkout -q --theirs $unit &&
	echo "# evil" >>$person && commit merge && refused tree-merge $person
'

test_expect_success 'criss-cross merges are what Git makes of them' '
	two_sides && git branch keep && git merge -q --no-edit side &&
	git checkout -q side && git merge -q --no-edit keep && echo x >x &&
	commit x && git checkout -q main && echo y >y && commit y && test_tick &&
	git merge -q --no-edit side && taizhang check -q --at HEAD
'

test_expect_success 'a merge of three sides' '
	two_sides && git checkout -q -b third side~1 && echo x >x && commit x &&
	git checkout -q main && git merge -q --no-edit side third &&
	refused tree-merge
'

test_expect_success 'a second beginning' '
	fresh && git checkout -q --orphan other && git rm -rfq . && echo x >x &&
	commit other && git checkout -q main && test_tick &&
	git merge -q --no-edit --allow-unrelated-histories other &&
	git fsck --strict && refused tree-root
'

test_expect_success 'a second beginning that a branch brought along' '
	fresh && git checkout -q --orphan other && git rm -rfq . && echo x >x &&
	commit other && git checkout -q -b side main && test_tick &&
	git merge -q --no-edit --allow-unrelated-histories other &&
	git checkout -q main && echo y >y && commit y &&
	git merge -q --no-edit side && refused tree-root
'

test_expect_success '... is said once, where it joins' '
	cd copy && echo z >z && commit z && git checkout -q -b third HEAD~1^2~1 &&
	echo t >t && commit third && git checkout -q main && git merge -q --no-edit third &&
	taizhang check -q --at HEAD
'

test_expect_success 'renamed and rewritten: --follow shows only the rename' '
	fresh && git mv $person records/person/cao-yang2.yaml && commit rename &&
	echo "# more" >>records/person/cao-yang2.yaml && commit rewrite &&
	git log --follow --oneline --diff-filter=D -- \
		records/person/cao-yang2.yaml >../naive &&
	test_cmp /dev/null ../naive && refused x5-deleted $person HEAD~1
'

test_expect_success 'bad, then fixed: the tip is clean, the commit is not' '
	fresh && echo "name: twice" >>$unit && commit bad &&
	git checkout -q HEAD~1 -- $unit && commit fixed && git diff --quiet $tip &&
	taizhang check -q --at HEAD && refused yaml-duplicate-key $unit HEAD~1
'

test_expect_success 'refs/replace: Git shows another file, we do not' '
	fresh && evil=$({ cat $unit && echo "name: twice"; } |
		git hash-object -w --stdin) &&
	git replace $(git rev-parse HEAD:$unit) $evil &&
	git show HEAD:$unit >../naive && test_grep "name: twice" ../naive &&
	taizhang check -q --at HEAD 2>../err && test_grep refs/replace ../err &&
	rm $unit && git checkout -q $unit && test_expect_code 1 taizhang check -q
'

test_expect_success 'refs/replace of a commit hides one that is bad' '
	fresh && echo "name: twice" >>$unit && commit bad &&
	git replace HEAD $(git commit-tree -p $tip -m good $tip^{tree}) &&
	git log -p --format=%s $tip.. >../naive &&
	! grep twice ../naive && refused yaml-duplicate-key $unit
'

test_expect_success 'a graft cuts the past off' '
	fresh && echo "name: twice" >>$unit && commit bad &&
	git checkout -q HEAD~1 -- $unit && commit fixed && echo x >x && commit x &&
	git rev-parse HEAD >.git/info/grafts &&
	test "$(git rev-list --count HEAD 2>/dev/null)" = 1 &&
	taizhang check -q --at HEAD 2>../err && test_grep info/grafts ../err &&
	refused yaml-duplicate-key $unit HEAD~2
'

test_expect_success 'an ordinary clone has neither' '
	fresh && taizhang check -q --at HEAD 2>../err && test_cmp /dev/null ../err
'

# The commit-graph says that the tip comes from the first commit.
forge_graph() {
	perl -e "
		use strict; use warnings; use Digest::SHA qw(sha1);
		my (\$file, \$tip, \$tree, \$new) = @ARGV;
		open my \$in, q(<:raw), \$file or die;
		my \$all = do { local \$/; <\$in> };
		my \$entry = pack(q(H40), \$tree);
		my \$at = -1;
		my \$n = 0;
		while ((\$at = index(\$all, \$entry, \$at + 1)) >= 0) {
			my \$parent = unpack(q(N), substr(\$all, \$at + 20, 4));
			next if \$parent == 0x70000000;
			substr(\$all, \$at + 20, 4) = pack(q(N), \$new);
			\$n++;
		}
		die if \$n != 1;
		substr(\$all, -20) = sha1(substr(\$all, 0, -20));
		unlink \$file;
		open my \$out, q(>:raw), \$file or die;
		print \$out \$all;
	" .git/objects/info/commit-graph "$1" "$2" "$3"
}

test_expect_success 'a forged commit-graph hides a commit from git log' '
	fresh && echo "name: twice" >>$unit && commit bad &&
	git checkout -q HEAD~1 -- $unit && echo x >x && commit fixed &&
	git commit-graph write --reachable 2>/dev/null &&
	first=$(git rev-list HEAD | sort | grep -n $tip) &&
	forge_graph "" $(git rev-parse HEAD^{tree}) $((${first%%:*} - 1)) &&
	git log --format=%s >../naive && ! grep bad ../naive &&
	refused yaml-duplicate-key $unit HEAD~1
'

test_expect_success 'a loose object swapped for another valid one' '
	fresh && evil=$(sed "s/^name: .*/name: 别的局/" $unit |
		git hash-object -w --stdin) && git repack -q -a -d &&
	git unpack-objects -q <"$(ls .git/objects/pack/*.pack)" &&
	mkdir ../packs && mv .git/objects/pack/* ../packs &&
	git unpack-objects -q <"$(ls ../packs/*.pack)" && rm -rf ../packs &&
	b=$(git rev-parse HEAD:$unit) && e=${evil#??} && f=${b#??} &&
	chmod +w .git/objects/${b%$f}/$f &&
	cp .git/objects/${evil%$e}/$e .git/objects/${b%$f}/$f &&
	git show HEAD:$unit >../naive && test_grep "^name: 别的局" ../naive &&
	test_expect_code 3 taizhang check -q --at HEAD 2>../err &&
	test_grep $unit ../err
'

test_expect_success 'a shallow clone ends where it was cut' '
	fresh && echo x >x && commit two && cd .. && rm -rf part &&
	git clone -q --depth 1 "file://$PWD/copy" part && cd part &&
	test "$(git rev-list --count HEAD)" = 1 && git fsck --strict &&
	test_expect_code 3 taizhang check -q --at HEAD 2>../err &&
	test_grep unshallow ../err
'

test_expect_success 'notes are no evidence: the verdict is without them' '
	fresh && taizhang check --at HEAD >../before &&
	git notes add -m "# 密钥" HEAD && git log -1 >../naive &&
	test_grep 密钥 ../naive && taizhang check --at HEAD >../after &&
	test_cmp ../before ../after
'

# A range walks the commits themselves.
test_expect_success 'what hides a commit from git log hides it from no range' '
	fresh && echo "name: twice" >>$unit && commit bad &&
	bad=$(git rev-parse HEAD) && git checkout -q HEAD~1 -- $unit &&
	echo x >x && commit fixed && fixed=$(git rev-parse HEAD) && echo y >y && commit later &&
	evil=$(git commit-tree -p $tip -m good $tip^{tree}) &&
	git commit-graph write --reachable 2>/dev/null &&
	first=$(git rev-list HEAD | sort | grep -n $tip) &&
	forge_graph "" $(git rev-parse HEAD~1^{tree}) $((${first%%:*} - 1)) &&
	for way in graph replace graft
	do
		case $way in
		replace) git replace $bad $evil ;;
		graft) echo $fixed >.git/info/grafts ;;
		esac
		git log --format=%s $tip.. >../naive 2>/dev/null &&
		! grep bad ../naive &&
		test_expect_code 1 taizhang check --range $tip..HEAD >../said &&
		test_grep "^提交 .*: bad$" ../said || return 1
	done
'

test_expect_success 'a range enters the sides of a merge' '
	two_sides && git checkout -q side && echo "name: twice" >>$unit &&
	commit bad && git checkout -q HEAD~1 -- $unit && commit fixed &&
	git checkout -q main && git merge -q --no-edit side &&
	git log --first-parent --format=%s $tip.. >../naive &&
	! grep bad ../naive &&
	taizhang check -q --at HEAD &&
	test_expect_code 1 taizhang check --range $tip..HEAD >../said &&
	test_grep "^提交 .*: bad$" ../said
'

# --- what people see ---------------------------------------------------------

for line in '*.yaml -diff' 'records/** binary' 'records/scan/* working-tree-encoding=GBK' \
	'records/person/* filter=clean' '*.sql -text' '* ident' \
	'records/** merge=union' '/records eol=crlf' '[attr]quiet -diff' \
	'"records/**" -diff' 'schema/rules/* export-ignore' '* diff=pdf'
do
	test_expect_success ".gitattributes: $line" '
		fresh && echo "$line" >>.gitattributes && git add -A && git fsck &&
		refused_everywhere tree-attributes .gitattributes &&
		test_grep "^.gitattributes:3:1:" ../said
	'
done

test_expect_success '-diff: “binary files differ” hides what was changed' '
	fresh && echo "*.yaml -diff" >>.gitattributes && commit quiet &&
	refused tree-attributes .gitattributes && echo "# hidden" >>$unit &&
	git diff >../naive && ! grep hidden ../naive
'

test_expect_success '.gitattributes of schemas, and one that becomes a link' '
	fresh && echo "*.sql -diff" >schema/.gitattributes &&
	refused_everywhere tree-attributes schema/.gitattributes
'

test_expect_success '.gitattributes for other files are nobody'\''s business' '
	fresh && cat >>.gitattributes <<-\EOF && commit attributes && passes
	# 附件
	*.pdf binary
	*.docx -diff -text
	附件/** filter=lfs diff=lfs merge=lfs -text
	/docs/*.yaml -diff
	*.yaml text eol=lf diff
	* text=auto
	*.yaml linguist-language=YAML
	EOF
'

test_expect_success '.mailmap: git log shows another name' '
	fresh && echo "李四 <li@example.org> <zhang.san@example.org>" >.mailmap &&
	commit mailmap && git log -1 --format=%aN >../naive &&
	test_grep 李四 ../naive && taizhang check --at HEAD >../out &&
	test_grep "^.mailmap:1:1: finding: .*tree-mailmap" ../out &&
	echo x >x && commit x && taizhang check --at HEAD >../out &&
	! grep mailmap ../out
'

test_expect_success 'exec bit, link, submodule: fsck is silent' '
	fresh && chmod +x $unit && git add -A && git fsck --strict &&
	refused_everywhere tree-mode $unit && cd .. && fresh &&
	ln -s cao-yang.yaml records/person/x.yaml &&
	refused_everywhere tree-mode records/person/x.yaml && cd .. && fresh &&
	git update-index --add --cacheinfo 160000,$tip,records/person/x.yaml &&
	test_tick && git commit -q -m link && git fsck --strict &&
	refused tree-mode records/person/x.yaml && cd .. && fresh &&
	git mv records/person people && ln -s ../people records/person &&
	refused_everywhere tree-mode records/person
'

# --- names -------------------------------------------------------------------

record_name() { # NAME RULE: a record of that name is refused
	fresh && cp $person "records/person/$1" && git add -A &&
	git fsck --strict && test_tick && git commit -q -m name &&
	test_expect_code 1 taizhang check -q --at HEAD >../said &&
	test_grep "^records/person/.*error: .*\[$2\]" ../said
}

for name in Cao.yaml '曹阳.yaml' 'cao_yang.yaml' 'cao yang.yaml' '-x.yaml' \
	'.x.yaml' 'a:b.yaml' 'a\b.yaml' "a'b.yaml" 'саo.yaml' 'ｃao.yaml' \
	'é.yaml' 'é.yaml' "a$(printf '\342\200\256')b.yaml" "a$(printf '\177')b.yaml" \
	"a$(printf '\377').yaml" "a$(printf '\t')b.yaml" "$(printf 'a\nb').yaml"
do
	test_expect_success "a record called $(printf %s "$name" |
		tr -c '[:print:]' _)" '
		record_name "$name" x2-id
	'
done

for name in cao.YAML cao.yml cao 'cao.yaml ' cao.yaml.
do
	test_expect_success "a record called $name" '
		record_name "$name" tree-stray
	'
done

test_expect_success 'names that a file system cuts off or cannot have' '
	record_name "$(printf "%0250d" 1).yaml" tree-name && cd .. &&
	record_name con.yaml tree-name
'

for name in Records/person/x.yaml SCHEMA/rules/x.sql Taizhang.ini .GITATTRIBUTES \
	'附件/aux.txt' '附件/a:b.pdf' '附件/what?' '附件/end. ' 'dot./x' \
	"a$(printf '\342\200\256')fdp.exe.txt" "a$(printf '\342\200\213')b" \
	"$(printf 'a\nb')" "$(printf 'a\033[2Jb')" "$(printf 'gbk\262\342')"
do
	test_expect_success "a file called $(printf %s "$name" |
		tr -c '[:print:]' _)" '
		fresh && mkdir -p "$(dirname "$name")" && echo x >"$name" &&
		git add -A && git fsck --strict && test_tick &&
		git commit -q -m name &&
		test_expect_code 1 taizhang check -q --at HEAD >../said &&
		test_grep "error: .*\[tree-name\]" ../said &&
		! LC_ALL=C.UTF-8 grep -P "[\x00-\x08\x0b-\x1f\x7f]" ../said
	'
done

test_expect_success 'names that offices do have' '
	fresh && mkdir -p "附件/2018 年（第一批）" &&
	echo x >"附件/2018 年（第一批）/采购合同 (扫描件)-1.pdf" && echo x >.editorconfig &&
	echo x >"附件/v1.0_最终版.docx" && commit names && passes
'

# --- what stands in them -----------------------------------------------------

# What stands in a record or beside it is refused, though Git shows a text.
text() { # RULE TEXT, with escapes
	fresh && printf %b "$2" >>$unit && git add -A && git diff --cached >/dev/null &&
	refused_everywhere "$1" $unit
}

test_expect_success 'U+0085 and U+2028 as line breaks: a hidden second key' '
	text yaml-code-point "# x\0302\0205name: 别的局\n" && cd .. &&
	grep -c "^name:" copy/$unit >naive && test "$(cat naive)" = 1 &&
	text yaml-code-point "# x\0342\0200\0250name: 别的局\n"
'

test_expect_success 'writing that is turned round, spaces of no width' '
	text yaml-code-point "# \0342\0200\0256x\n" && cd .. &&
	text yaml-code-point "# a\0342\0200\0213b\n"
'

test_expect_success 'the key twice, a merge key, an alias' '
	text yaml-duplicate-key "\"name\": 别的局\n" && cd .. &&
	fresh && printf "<<: {name: x}\n" >>$unit && commit x &&
	test_expect_code 1 taizhang check -q --at HEAD >../said &&
	test_grep "^$unit:.*error" ../said
'

# A name that looks like one that is there.
for name in '白 云飞' '白　云飞' '⽩云飞' '⺟云飞' "白云$(printf '\357\244\254')" '阿依古丽•买买提' \
	'阿依古丽‧买买提' '阿依古丽・买买提' 'Ｌｉ' 'Bаi' 'Αnna'
do
	test_expect_success "a name that looks like another: $name" '
		fresh && sed "s/^name: .*/name: $name/" $person \
			>records/person/x.yaml && commit x &&
		refused schema-pattern records/person/x.yaml
	'
done

test_expect_success 'names that people do have' '
	fresh && for name in 阿依古丽·买买提 〇一 㐂婷 﨑田 "John Smith" \
		"王伟（信息中心）" 宝音德力格尔
	do
		sed "s/^name: .*/name: $name/" $person >records/person/x.yaml &&
		taizhang check -q || return 1
	done
'

key=XXXXX-YYYYY-ZZZZZ-AAAAA-BBBBB
person_id=11010519491231002X

test_expect_success 'product keys, identity numbers, private keys' '
	text x8-product-key "# $key\n" && cd .. &&
	text x8-identity-number "# $person_id\n" && cd .. &&
	text x8-private-key "# -----BEGIN PRIVATE KEY-----\n" && cd .. &&
	fresh && echo "# x" >>$unit && commit "密钥 $key" && refused x8-product-key 提交说明
'

test_expect_success 'installers, by name and by what they are' '
	fresh && echo x >setup.EXE && refused_everywhere x9-installer setup.EXE &&
	cd .. && fresh && printf "MZ\220\0" >photo.jpg &&
	refused_everywhere x9-installer photo.jpg
'

test_done
