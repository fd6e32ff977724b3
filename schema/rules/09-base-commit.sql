-- rule: 09-base-commit
-- article: 九
-- clause: 9.6
-- severity: error
-- on: moved
-- of: stocktake, report
-- title: 基准提交要在主分支上
-- title.en: The base commit is on the main branch
-- why: 清查、报告的数字出自哪次提交的台账，谁都能由它重算；查不到的提交，数字就没有出处
-- why.en: From the base commit everybody can count again; figures of a commit
--   that is not there come from nowhere
-- text: {record} 的基准提交 {commit} 不在这次提交之前的主分支上
-- text.en: the base commit {commit} of {record} is not among those before this
--   one
-- remedy: 写主分支上数字所依据的那次提交的 40 位编号（git log --first-parent 可查），先提交台账，再提交清查、报告
-- remedy.en: give the 40 digits of the commit that the figures are of, as git
--   log --first-parent shows them; commit the register first
WITH named AS (
       SELECT m.record, t.base_commit AS commit_id
         FROM moved m
         JOIN stocktake t ON t._id = m.record
        WHERE m.type = 'stocktake' AND m.state = '完成'
       UNION ALL
       SELECT m.record, r.base_commit
         FROM moved m
         JOIN report r ON r._id = m.record
        WHERE m.type = 'report' AND m.state = '审签')
SELECT record, '/base_commit' AS field, substr(commit_id, 1, 12) AS "commit"
  FROM named
 WHERE NOT EXISTS (SELECT 1 FROM recount c WHERE c.record = named.record)
