-- rule: 08-basis
-- article: 八
-- clause: 8.2
-- severity: error
-- on: edit
-- of: ledger
-- title: 台账变动要有依据
-- title.en: No change of the register without its basis
-- why: 通知第八条：有安装、更换、卸载需求的，一律提出书面报告，严禁私自卸载、安装
-- why.en: Article 8: every installation and removal is asked for in writing
-- text: 台账 {record} {what}
-- text.en: {record} {what_en}
-- remedy: 先有经批准的书面报告（request），办理人把这一条写进它的 work，两者同一次提交；预装、清查、检查发现的写明相应的采购、清查、检查或扫描
-- remedy.en: a request must be approved, and its work name this entry, in the same
--   commit; what was preinstalled or found names the purchase, stocktake,
--   inspection or scan
WITH worked AS (
       SELECT w.ledger, w.action, r._id, r.kind, r.product, r.replaces,
              EXISTS (SELECT 1 FROM request_computers c
                       WHERE c._id = r._id AND c.value = e.computer) AS named,
              e.product AS installed
         FROM change g
         JOIN request r ON r._id = g.record
         JOIN request_work w ON w._id = r._id
         JOIN ledger e ON e._id = w.ledger
        WHERE g.type = 'request' AND r.status IN ('批准', '办结')),
     added AS (
       SELECT e._id, e.origin, e.basis, e.computer
         FROM moved m
         JOIN ledger e ON e._id = m.record
        WHERE m.type = 'ledger' AND m.kind = 'added' AND m.state <> '作废')
SELECT a._id AS record, '/basis' AS field,
       '登记为“' || a.origin || '”，' || a.basis ||
           CASE a.origin
           WHEN '随机预装' THEN ' 不是验收过这台计算机的采购'
           WHEN '清查补登' THEN ' 不是清查记录'
           WHEN '检查发现' THEN ' 不是检查或扫描记录'
           WHEN '批量部署' THEN ' 没有批准部署它、或没有写明这次安装'
           ELSE ' 没有批准安装它、或没有写明这次安装'
           END AS what,
       'is registered as ' || a.origin || ', for which ' || a.basis ||
           ' is no basis' AS what_en
  FROM added a
 WHERE CASE a.origin
       WHEN '随机预装' THEN NOT EXISTS (
              SELECT 1 FROM purchase_lines_computers c
                JOIN purchase u ON u._id = c._id
               WHERE c._id = a.basis AND c.value = a.computer
                 AND u.status IN ('已验收', '完成'))
       WHEN '清查补登' THEN NOT EXISTS (
              SELECT 1 FROM stocktake s
               WHERE s._id = a.basis AND s.voided_date IS NULL)
       WHEN '检查发现' THEN NOT EXISTS (
              SELECT 1 FROM inspection i
               WHERE i._id = a.basis AND i.voided_date IS NULL)
         AND NOT EXISTS (
              SELECT 1 FROM scan s
               WHERE s._id = a.basis AND s.computer = a.computer
                 AND s.voided_date IS NULL)
       ELSE NOT EXISTS (
              SELECT 1 FROM worked w
               WHERE w.ledger = a._id AND w._id = a.basis AND w.named
                 AND w.action IN ('安装', '升级') AND w.product = w.installed
                 AND (w.kind = '批量部署') = (a.origin = '批量部署')
                 AND w.kind IN ('安装', '更换', '批量部署'))
       END
UNION ALL
SELECT c.record, '/status', '改为“' || c.state || '”，但没有书面报告写明这次' ||
           CASE c.state WHEN '已更换' THEN '更换' ELSE '卸载' END,
       'became ' || c.state || ', but no request says so'
  FROM change c
 WHERE c.type = 'ledger' AND c.was_state = '在用'
   AND c.state IN ('已卸载', '已更换')
   AND NOT EXISTS (SELECT 1 FROM worked w
                    WHERE w.ledger = c.record AND w.action = '卸载' AND w.named
                      AND w.installed IN (w.product, w.replaces)
                      AND (c.state = '已卸载' OR w.kind = '更换'))
UNION ALL
SELECT f.record, '/version',
       '版本由 ' || f.old || ' 改为 ' || f.new || '，但没有书面报告写明这次升级',
       'went from version ' || f.old || ' to ' || f.new ||
           ', but no request says so'
  FROM change c
  JOIN change_field f ON f.record = c.record AND f.field = '/version'
 WHERE c.type = 'ledger'
   AND NOT EXISTS (SELECT 1 FROM worked w
                    WHERE w.ledger = c.record AND w.action IN ('升级', '安装'))
   AND NOT EXISTS (SELECT 1 FROM correction x
                    WHERE x.target = c.record AND x.field = '/version')
