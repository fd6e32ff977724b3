-- rule: 02-first-responsible
-- article: 二
-- clause: 2.6
-- severity: error
-- on: edit
-- of: department
-- title: 第一责任人应是现任负责人
-- title.en: Who heads the department answers first
-- why: 通知第二条：科室、二级单位负责人是本科室、本单位使用正版软件工作的第一责任人
-- why.en: Article 2: the head of a department answers first for its software
-- text: {dept}的第一责任人写的是{person}，现任负责人是{head}
-- text.en: {dept} names {person} as first responsible; its head is {head}
-- remedy: 把 first_responsible 改为现任负责人（heads 中没有 until 的一位）
-- remedy.en: set first_responsible to the head, the one without until in heads
SELECT d._id AS record, '/first_responsible' AS field, d.name AS dept,
       coalesce(p.name, d.first_responsible) AS person,
       (SELECT group_concat(coalesce(n.name, h.person), '、')
          FROM department_heads h
          LEFT JOIN person n ON n._id = h.person
         WHERE h._id = d._id AND h.until IS NULL) AS head
  FROM change c
  JOIN department d ON d._id = c.record
  LEFT JOIN person p ON p._id = d.first_responsible
 WHERE c.type = 'department' AND d.kind <> '局领导'
   AND d.until IS NULL AND d.voided_date IS NULL
   AND (c.kind = 'added'
        OR EXISTS (SELECT 1 FROM change_field f
                    WHERE f.record = c.record
                      AND (f.field = '/first_responsible'
                           OR f.field GLOB '/heads/*')))
   AND head IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM department_heads h
                    WHERE h._id = d._id AND h.until IS NULL
                      AND h.person = d.first_responsible)
