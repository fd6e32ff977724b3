-- rule: 01-office-members
-- article: 一
-- clause: 1.8
-- severity: error
-- on: state
-- title: 领导小组办公室主任、副主任应是成员
-- title.en: Who runs the office of the group is a member
-- why: 通知附件：领导小组下设办公室，主任、副主任由成员兼任
-- why.en: The annex: members of the group also run its office
-- text: {record} 的办公室{role}{person}不在成员之列
-- text.en: {person}, {role_en} of the office of {record}, is no member of it
-- remedy: 把{person}列入 members，或改写 office
-- remedy.en: add {person} to members, or name another in office
WITH o AS (
       SELECT _id, '/office/director' AS field, '主任' AS role,
              'director' AS role_en, office_director AS person
         FROM leading_group
        WHERE voided_date IS NULL
       UNION ALL
       SELECT _id, '/office/deputy', '副主任', 'deputy director', office_deputy
         FROM leading_group
        WHERE voided_date IS NULL)
SELECT o._id AS record, o.field, o.role, o.role_en, p.name AS person
  FROM o
  JOIN person p ON p._id = o.person
 WHERE NOT EXISTS (SELECT 1 FROM leading_group_members m
                    WHERE m._id = o._id AND m.person = o.person)
