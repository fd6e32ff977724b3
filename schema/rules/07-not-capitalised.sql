-- rule: 07-not-capitalised
-- article: 七
-- clause: 7.1
-- severity: error
-- on: moved
-- of: licence
-- title: 不单独入账的原因要对得上
-- title.en: The reason for not booking fits the source
-- why: 通知第七条：将软件资产纳入局资产管理体系；不单独入账的，原因要和来源一致
-- why.en: Article 7: software is an asset; where it is not booked by itself,
--   the reason fits its source
-- text: {record}（{source}）{what}
-- text.en: {record} ({source}): {what_en}
-- remedy: 改正 not_capitalised；应当入账的写 asset_no；随机预装的先给计算机写上资产编号
-- remedy.en: mend not_capitalised, or write asset_no; for preinstalled software
--   the computer has one
WITH l AS (
       SELECT x._id, x.source, x.type, x.not_capitalised AS reason,
              x.bound_computer
         FROM moved m
         JOIN licence x ON x._id = m.record
        WHERE m.type = 'licence' AND m.state = '在用')
SELECT _id AS record, '/not_capitalised' AS field, source,
       '不入账的原因不能是“' || reason || '”' AS what,
       reason || ' is no reason' AS what_en
  FROM l
 WHERE source <> CASE reason
                 WHEN '随机预装计入硬件' THEN '预装'
                 WHEN '上级配发未划转' THEN '上级配发'
                 ELSE reason END
UNION ALL
SELECT l._id, '/bound_computer', l.source,
       '计入硬件，而 ' || c._id || ' 没有资产编号',
       'it counts as part of ' || c._id || ', which has no asset number'
  FROM l
  JOIN computer c ON c._id = l.bound_computer
 WHERE l.reason = '随机预装计入硬件' AND c.asset_no IS NULL
