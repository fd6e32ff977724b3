-- rule: 01-duties
-- article: 一
-- clause: 1.7
-- severity: finding
-- on: state
-- title: 领导小组成员没有分工
-- title.en: Members without a duty
-- why: 通知第一条：各成员分工负责、密切配合、共同落实
-- why.en: Article 1: the members divide the work and help each other
-- text: {record} 有 {n} 名成员没有写分工：{who}
-- text.en: {n} members of {record} have no duty: {who}
-- remedy: 明确分工后，在新一版名单的 duties 中写上
-- remedy.en: divide the work, and write it in duties of the next list
SELECT g._id AS record, '/members' AS field, count(*) AS n,
       group_concat(p.name, '、') AS who
  FROM group_now g
  JOIN first_year y ON year(as_of()) >= y.year
  JOIN leading_group_members m ON m._id = g._id
  JOIN person p ON p._id = m.person
 WHERE m.duties IS NULL
 GROUP BY g._id
