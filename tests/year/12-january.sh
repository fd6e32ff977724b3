# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2020-01: the year is assessed.  Planning is vetoed, and neither it nor who did
# it takes part in the award.

assessments 2019 2020-01-10 pei-lan <<'E'
office            优秀 10
training          合格 10
finance           合格 10
audit             合格 10
procurement       合格 10
assessment-office 合格 10
it-centre         优秀 10
brigade           合格 10
planning          合格 10
E
draft
refused 十-2 10-veto '有确认的违规，没有一票否决'
edit assessment/2019/assessment-2019.planning.yaml \
	's/^veto: 否/veto: 是/; s/^violations: .*/violations: [violation-2019-1, violation-2019-2]/; s/^result: .*/result: 不合格/'
draft
edit assessment/2019/assessment-2019.planning.yaml 's/^result: .*/result: 优秀/'
refused 十-2 10-veto '一票否决的科室评了优秀'
edit assessment/2019/assessment-2019.brigade.yaml '/^software_item/d'
refused 十-1 模式 '考核里没有使用正版软件这一项'
put award/award-2019.yaml <<'E'
status: 拟定
year: 2019
title: 2019 年度先进
persons: [bian-lei, xu-ran]
depts: [it-centre, planning]
E
committed "2020-01-10 17:00" pei-lan "2019 年度考核；拟定先进" "规划科一票否决。" "十"
done_ 十-1 10.1 2020-02-01 2019
shown 十-2 veto 2019-12-31 violation-2019-1

w=award/award-2019.yaml
move $w 公示
edit $w 's/, planning]/]/'
draft
refused 十-4 10-award-person '违规的人参加评选'
git read-tree -u --reset HEAD
move $w 公示
edit $w 's/, xu-ran]/]/'
draft
refused 十-5 10-award-dept '违规的科室参加评选'
edit $w 's/, planning]/]/'
committed "2020-01-14 09:00" pei-lan "公示先进 award-2019" "除去规划科和徐冉。" "十"

# Nothing of 2019 is left open, and nothing is wrong.
shown 二-5 duty-board 2019-12-31 完成
