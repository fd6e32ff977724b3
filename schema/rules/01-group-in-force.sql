-- rule: 01-group-in-force
-- article: 一
-- clause: 1.1
-- severity: finding
-- on: state
-- title: 没有在任的领导小组
-- title.en: No leading group in force
-- why: 通知第一条：成立使用正版软件工作领导小组，全面负责局机关使用正版软件工作
-- why.en: Article 1 asks for a leading group that answers for the whole bureau
-- text: {day} 没有在任的使用正版软件工作领导小组
-- text.en: no leading group is in force on {day}
-- remedy: 以正式文件成立领导小组，新建 leading-group 记录（文号、起始日、组长、副组长、成员）
-- remedy.en: set up a leading group and add a leading-group record with its
--   document number, first day and members
SELECT u._id AS record, NULL AS field, as_of() AS day
  FROM unit_now u
 WHERE year(as_of()) >= u.first_year
   AND NOT EXISTS (SELECT 1 FROM group_now)
