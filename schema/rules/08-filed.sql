-- rule: 08-filed
-- article: 八
-- clause: 8.8
-- severity: error
-- on: moved
-- of: scan
-- title: 立案要有违规记录
-- title.en: What was filed is on file
-- why: 通知第八条：严禁私自安装、卸载；扫描差异说立案，就要有违规记录可查
-- why.en: Article 8 forbids private changes; a difference that was filed has
--   its violation on record
-- text: {record} 的{name}写的是立案，没有违规记录写到这次扫描
-- text.en: {record} says that {name} was filed; no violation names this scan
-- remedy: 新建 violation 记录，source 写 {record}
-- remedy.en: add a violation with source: {record}
SELECT s._id AS record, d._at || '/disposition' AS field, d.name
  FROM moved m
  JOIN scan s ON s._id = m.record
  JOIN scan_differences d ON d._id = s._id
 WHERE m.type = 'scan' AND m.state = '关闭' AND d.disposition = '立案'
   AND NOT EXISTS (SELECT 1 FROM violation v
                    WHERE v.source = s._id AND v.voided_date IS NULL)
