#!/bin/sh
# Usage: tests/demo.sh DIR ("make demo")
# Show in DIR what taizhang does: two years of a sample bureau, commit by
# commit; the check and the summary at the end of 2019; three bad commits
# that the hook refuses. Fails if any of it does not come out as told.
set -eu

die() {
	echo "demo: $*" >&2
	exit 1
}

say() { printf '\n== %s ==\n\n' "$*"; }

test $# -eq 1 || die "usage: demo.sh DIR"
here=$(cd "$(dirname "$0")" && pwd)
command -v taizhang >/dev/null || die "no taizhang on PATH"

say "一、示例市煤炭局 2018–2019：每行一次提交，都经过已安装的钩子"
rm -rf "$1"
mkdir -p "$(dirname "$1")"
"$here/story/replay" "$1"
cd "$1"

export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=陈立新 GIT_AUTHOR_EMAIL=chen-lixin@example.org
export GIT_COMMITTER_NAME=陈立新 GIT_COMMITTER_EMAIL=chen-lixin@example.org

say "二、taizhang check --as-of 2019-12-31"
taizhang check --as-of 2019-12-31 || die "the sample bureau has errors"

say "三、taizhang summary --as-of 2019-12-31"
taizhang summary --as-of 2019-12-31 || die "no summary"

# commit DATE SUBJECT: as a clerk does
commit() {
	git add -A
	GIT_AUTHOR_DATE="$1 10:00:00 +0800" GIT_COMMITTER_DATE="$1 10:00:00 +0800" \
		git commit -q -m "$2" -m "依据: $3"
}

# refuse RULE DATE SUBJECT ARTICLE: what is in the work tree must not pass,
# because of that rule
refuse() {
	git add -A
	git --no-pager -c core.quotepath=false diff --cached --no-color -U2 |
		sed '/^diff /d;/^index /d;/^--- /d;/^new file /d;s/^/  /'
	printf '\n$ git commit -m "%s"\n' "$3"
	before=$(git rev-parse HEAD)
	if commit "$2" "$3" "$4" >.git/said 2>&1; then
		die "that commit should have been refused"
	else
		status=$?
	fi
	cat .git/said
	grep -qF "[$1]" .git/said || die "not refused by $1"
	test "$(git rev-parse HEAD)" = "$before" || die "HEAD moved"
	printf '（退出状态 %d，HEAD 未动：%.12s）\n' $status "$before"
	git reset -q --hard
	git clean -fdq records
}

start=$(git rev-parse HEAD)

say "四、三个不该通过的提交"
echo "1. 授权记录里同一个键写了两遍"
echo
echo "seats: 25" >>records/licence/wps-office-2016/wps-2018-01.yaml
refuse yaml-duplicate-key 2020-01-06 "wps-2018-01 增加六套" 第七条

echo
echo "2. 台账登记在一台不存在的计算机上"
echo
mkdir -p records/ledger/pc-09/pc-0999
cat >records/ledger/pc-09/pc-0999/pc-0999.7-zip.yaml <<'EOF'
status: 在用
computer: pc-0999
product: 7-zip
version: "19.00"
licence: 7-zip-oss
installed: "2019-06-11"
origin: 清查补登
basis: stocktake-2019
registered_by: chen-lixin
registered_on: "2020-01-07"
EOF
refuse x3-reference 2020-01-07 "补登 pc-0999.7-zip" 第七条

echo
echo "3. 检查组里没有信息中心的人，检查却要转入完成"
echo
f=records/inspection/inspection-2020-1.yaml
cat >$f <<'EOF'
status: 计划
kind: 例行检查
organiser: office
start: "2020-01-13"
scope: [audit]
EOF
commit 2020-01-08 "计划检查 inspection-2020-1" 第三条 ||
	die "the plan should have passed"
sed -i 's/^status: .*/status: 进行/' $f
cat >>$f <<'EOF'
team:
  - {person: ma-xiaohong, dept: office}
  - {person: tang-rui, dept: training}
EOF
commit 2020-01-13 "检查 inspection-2020-1 开始" 第三条 ||
	die "the start should have passed"
echo "（计划、进行两次提交已通过，接着是：）"
echo
sed -i 's/^status: .*/status: 完成/' $f
cat >>$f <<'EOF'
end: "2020-01-14"
lines:
  - computer: pc-0115
    user: jiang-yulan
    dept: audit
    room: "303"
    results:
      - {category: 操作系统, name: Windows 7 专业版, product: windows-7-pro, version: "6.1.7601", licence: win7-vl-2013, verdict: 正版}
      - {category: 办公, name: WPS Office 2016, product: wps-office-2016, version: "10.1.0.7023", licence: wps-2016-01, verdict: 正版}
      - {category: 杀毒, name: 天擎终端安全管理系统 V6.0, product: tianqing-6, version: "6.0.1031", licence: tianqing-2018-01, verdict: 正版}
    share_check: 否
    user_signed: 已签
    inspector: tang-rui
EOF
refuse 03-team 2020-01-14 "检查 inspection-2020-1 完成" 第三条
git reset -q --hard "$start"

say "接下来可以试试（先 cd $1）"
cat <<'EOF'
  git log --stat                        看两年里谁在哪天改了什么
  taizhang explain 07-seats             看一条规则：为什么有它、条文怎么说
  taizhang check --as-of 2020-03-31     换个日子再看：哪些事到期了
  改一条记录，git commit                钩子会说哪一行错了、该怎么办
  源码里的 tests/story/README.md        这个故事里的人和事，以及留下了哪些问题
EOF
