-- rule: 03-share
-- article: 三
-- clause: 3.6
-- severity: warning
-- on: state
-- title: 检查的计算机太少
-- title.en: Few computers were looked at
-- why: 抽查的台数太少，检查就说明不了全局的情况；比例由 unit.policy.inspection_share 规定
-- why.en: A small sample says little of the bureau;
--   unit.policy.inspection_share sets the share
-- text: {record} 检查了 {seen} 台，占范围内在用计算机 {all} 台的 {share}%，不到 {least}%
-- text.en: {record} looked at {seen} of {all} computers, {share}%, less than
--   {least}%
-- remedy: 如实保留；下次多查一些
-- remedy.en: leave it as it is; look at more next time
WITH i AS (
       SELECT i._id, i.end, p.inspection_share AS least,
              (SELECT count(DISTINCT l.computer) FROM inspection_lines l
                WHERE l._id = i._id) AS seen,
              (SELECT count(*) FROM inspection_scope s
                 JOIN computer c ON c.dept = s.value
                WHERE s._id = i._id AND c.status = '在用'
                  AND c.acquired <= i.end) AS "all"
         FROM done_inspection i
         JOIN policy p ON i.end BETWEEN p.since AND p.until
         JOIN first_year f ON year(i.end) >= f.year
        WHERE i.kind = '例行检查' AND year(i.end) = year(as_of()))
SELECT _id AS record, '/lines' AS field, seen, "all", least,
       100 * seen / "all" AS share
  FROM i
 WHERE 100 * seen < least * "all"
