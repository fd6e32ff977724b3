-- rule: 02-first-responsible-left
-- article: 二
-- clause: 2.6
-- severity: finding
-- on: state
-- title: 科室没有在任的第一责任人
-- title.en: A department without a first responsible in office
-- why: 负责人空缺或者调离以后，本科室使用正版软件工作要有人接着负责
-- why.en: When a head leaves, somebody must go on answering for the software
-- text: {day} {dept}{what}
-- text.en: {dept} on {day}: {what_en}
-- remedy: 更新科室记录：heads 中给前任写 until、加上新任，first_responsible 改为新任
-- remedy.en: update the department: end the old head, add the new one, and name
--   the new one as first_responsible
SELECT d._id AS record, '/first_responsible' AS field, d.name AS dept,
       as_of() AS day,
       CASE WHEN h.person IS NULL THEN '没有在任负责人'
            ELSE '的第一责任人' || p.name || '已不是负责人'
       END AS what,
       CASE WHEN h.person IS NULL THEN 'it has no head'
            ELSE p.name || ', its first responsible, is no longer its head'
       END AS what_en
  FROM section s
  JOIN department d ON d._id = s.dept
  JOIN first_year f ON year(as_of()) >= f.year
  LEFT JOIN person p ON p._id = d.first_responsible
  LEFT JOIN head h ON h.dept = d._id AND as_of() BETWEEN h.since AND h.until
 WHERE as_of() BETWEEN s.since AND s.until
   AND (h.person IS NULL
        OR NOT EXISTS (SELECT 1 FROM head y
                        WHERE y.dept = d._id AND y.until >= as_of()
                          AND y.person = d.first_responsible))
 GROUP BY d._id
