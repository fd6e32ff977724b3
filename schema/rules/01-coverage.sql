-- rule: 01-coverage
-- article: 一
-- clause: 1.5
-- severity: finding
-- on: state
-- title: 领导小组没有管到的科室
-- title.en: A department that no member answers for
-- why: 通知第一条：领导小组全面负责局机关使用正版软件工作，哪个科室都要有人管
-- why.en: Article 1: the group answers for the whole bureau, hence for each
--   department
-- text: {record} 中没有成员负责 {n} 个科室、单位：{missing}
-- text.en: no member of {record} covers {n} departments: {missing}
-- remedy: 印发分工后，在新一版名单的 covers_depts 中写上这些科室
-- remedy.en: divide the work, and name these departments in covers_depts of the
--   next list
SELECT g._id AS record, '/members' AS field, count(*) AS n,
       group_concat(s.name, '、') AS missing
  FROM group_now g
  JOIN first_year y ON year(as_of()) >= y.year
  JOIN section s ON as_of() BETWEEN s.since AND s.until
 WHERE NOT EXISTS (SELECT 1 FROM leading_group_members_covers_depts c
                    WHERE c._id = g._id AND c.value = s.dept)
 GROUP BY g._id
