#!/bin/sh
# The templates in docs/ci, as they stand: their shell steps on real clones,
# with the variables that the service sets.

. "${0%/*}/../test-lib.sh"

ci=$PROJECT/docs/ci
zeros=0000000000000000000000000000000000000000
unit=records/unit/unit.yaml

test_expect_success 'a register on a server, and branches' '
	a_register work && git clone -q --bare work server.git && cd work &&
	git remote add origin ../server.git && echo "# good" >>$unit &&
	test_commit good && git tag good && git checkout -q -b side &&
	echo "name: twice" >>$unit && test_tick &&
	git commit -q --no-verify -a -m bad && git tag bad &&
	git checkout -q HEAD~1 -- $unit && test_tick &&
	git commit -q -m fixed && git tag fixed && git tag first good~1 &&
	git push -q origin main side good bad fixed first
'

for file in github.yml gitlab-ci.yml Jenkinsfile
do
	test_expect_success "$file: its steps" '
		python3 "$PROJECT/tests/formats/steps.py" "$ci/$file" ${file%%[.-]*} &&
		test -s ${file%%[.-]*}/1.sh
	'
done

# A clone as the service makes it, at a commit and with no branch.
checkout() { # REV
	rm -rf clone && git clone -q --no-local server.git clone && cd clone &&
	git checkout -q --detach "$1"
}

id() {
	git -C "$TRASH/work/work" rev-parse "$1"
}

# Steps end at the first command that fails; a step that is not the first is
# run nevertheless.
steps() { # SERVICE
	status=0
	for step in ../"$1"/*.sh
	do
		sh -e "$step" >>../said 2>&1 || status=$?
	done
	return $status
}

# The service's variables: what was there before, and where.
github() { # BEFORE [BASE OF THE PULL REQUEST]
	BEFORE=${2:-$1} DEFAULT=origin/main GITHUB_ACTIONS=true steps github
}
gitlab() {
	CI_COMMIT_BEFORE_SHA=$1 CI_MERGE_REQUEST_DIFF_BASE_SHA=$2 \
		CI_DEFAULT_BRANCH=main steps gitlab
}
jenkins() {
	GIT_PREVIOUS_SUCCESSFUL_COMMIT=$1 CHANGE_TARGET=${2:+main} steps Jenkinsfile
}

for service in github gitlab jenkins
do
	test_expect_success "$service: a good push" '
		: >said && checkout good && $service $(id first) &&
		test_grep "共检查 1 个提交" ../said
	'

	test_expect_success "$service: bad, then fixed: the commit is named" '
		: >said && checkout fixed && test_must_fail $service $(id good) &&
		test_grep "^提交 .*: bad$" ../said && test_grep "$unit:.*error" ../said &&
		test_grep "共检查 2 个提交" ../said
	'

	test_expect_success "$service: a new branch: what main does not have" '
		: >said && checkout fixed && test_must_fail $service $zeros "" &&
		test_grep "^提交 .*: bad$" ../said && test_grep "$unit:.*error" ../said
	'

	test_expect_success "$service: a pull request" '
		: >said && checkout bad && test_must_fail $service $zeros $(id good) &&
		test_grep "^提交 .*: bad$" ../said &&
		test_grep "共检查 1 个提交" ../said
	'

	test_expect_success "$service: the first push of all" '
		: >said && checkout main && $service $zeros "" &&
		test_grep "共检查 2 个提交" ../said
	'

	test_expect_success "$service: after a force push" '
		: >said && checkout good && $service $(printf %040d 7) "" &&
		test_grep "共检查 2 个提交" ../said
	'

	test_expect_success "$service: a shallow clone is never good" '
		: >said && rm -rf clone &&
		git clone -q --depth 1 "file://$PWD/server.git" clone && cd clone &&
		test_must_fail $service $(id first) && test_grep unshallow ../said
	'
done

test_expect_success 'gitlab: both reports can be read, whatever was found' '
	: >said && checkout bad && test_must_fail gitlab $(id good) "" &&
	xmllint --noout --schema "$PROJECT/tests/formats/junit.xsd" \
		taizhang-junit.xml && test_grep "<failure" taizhang-junit.xml &&
	perl "$PROJECT/tests/formats/read.pl" gitlab \
		<gl-code-quality-report.json >../read && test_grep "$unit" ../read
'

test_expect_success 'jenkins: the report can be read' '
	: >said && checkout bad && test_must_fail jenkins $(id good) "" &&
	xmllint --noout --schema "$PROJECT/tests/formats/junit.xsd" \
		taizhang-junit.xml && test_grep "<failure" taizhang-junit.xml
'

test_expect_success 'github: annotations' '
	: >said && checkout bad && test_must_fail github $(id good) &&
	test_grep "^::error file=$unit," ../said
'

test_expect_success 'every template has its explanation, in both languages' '
	for file in "$ci"/*
	do
		file=$(basename $file) && { test $file = README.md ||
		test "$(grep -c "$file" "$ci/README.md")" -ge 2; } || return 1
	done
'

# --- programs that call hooks ------------------------------------------------

if command -v pre-commit >/dev/null
then
	test_expect_success 'pre-commit: .pre-commit-hooks.yaml' '
		git init -q hooks && cp "$PROJECT/.pre-commit-hooks.yaml" hooks &&
		(cd hooks && test_commit hooks && git tag v1) &&
		git clone -q work framework && cd framework && git checkout -q good &&
		{ echo "repos:" && echo "- repo: file://$TRASH/work/hooks" &&
		echo "  rev: v1" && echo "  hooks: [{id: taizhang}]"
		} >.pre-commit-config.yaml && git add -A && pre-commit install &&
		test_tick && git commit -q -m config
	'
	by=pre-commit
else
	test_skip 'pre-commit: .pre-commit-hooks.yaml' 'there is no pre-commit'
	by=
fi

# A good commit passes, a bad one does not; the index counts; a part of it.
guarded() {
	tip=$(git rev-parse HEAD) && echo "# checked" >>$unit && test_tick &&
	git commit -q -a -m good && tip=$(git rev-parse HEAD) &&
	echo "name: twice" >>$unit && test_tick &&
	test_must_fail git commit -q -a -m bad 2>../said &&
	test_grep "$unit:.*error" ../said && git add $unit &&
	git checkout -q HEAD -- $unit && echo "name: twice" >>$unit &&
	echo x >x && git add x && git commit -q -m "index is good" &&
	git checkout -q $unit && echo "name: twice" >>$unit && git add $unit &&
	echo y >>x && git commit -q -m part -- x &&
	test_must_fail git commit -q -m bad && git reset -q --hard &&
	git rm -q records/person/cao-yang.yaml && test_tick &&
	test_must_fail git commit -q -m deleted && git reset -q --hard &&
	test "$(git rev-list --count "$tip..HEAD")" = 2
}

if test -n "$by"
then
	test_expect_success 'pre-commit: every way to commit' '
		cd framework && guarded
	'

	test_expect_success 'pre-commit: the example without a repository' '
		git clone -q work local && cd local && git checkout -q good &&
		cp "$ci/pre-commit-config.yaml" .pre-commit-config.yaml &&
		git add -A && pre-commit install && test -x .git/hooks/pre-merge-commit &&
		test_tick && git commit -q -m config && guarded
	'

	test_expect_success 'pre-commit: a merge' '
		cd local && git checkout -q -b one && echo x >one && git add one &&
		test_tick && git commit -q -m one && git checkout -q - &&
		echo y >two && git add two && git commit -q -m two &&
		git checkout -q -b evil one && echo "name: twice" >>$unit &&
		git commit -q --no-verify -a -m evil && git checkout -q - &&
		git checkout -q -b target HEAD~1 && echo z >z && git add z &&
		git commit -q -m z && test_must_fail git merge -q --no-edit evil
	'
fi

lefthook=$PROJECT/build/node/node_modules/.bin/lefthook
if test -x "$lefthook" && test_has_terminal
then
	test_expect_success 'lefthook: the example' '
		git clone -q work lefthook && cd lefthook && git checkout -q good &&
		cp "$ci/lefthook.yml" . && PATH=${lefthook%/*}:$PATH &&
		lefthook install && git add -A && test_tick &&
		git commit -q -m config && guarded
	'
else
	test_skip 'lefthook: the example' 'there is no lefthook, or no terminal for it'
fi

test_done
