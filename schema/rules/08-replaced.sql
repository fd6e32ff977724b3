-- rule: 08-replaced
-- article: 八
-- clause: 8.6
-- severity: error
-- on: moved
-- of: request
-- title: 更换是一卸一装
-- title.en: To replace is to remove and to install
-- why: 通知第八条：更换需求要书面报告；更换了，旧的要卸、新的要装，两笔都在台账
-- why.en: Article 8: a replacement is asked for; the old goes, the new comes,
--   and both stand in the register
-- text: {record} 办结更换，{computer} {what}
-- text.en: {record} is done, but on {computer} {what_en}
-- remedy: 在 work 中补上卸载旧软件和安装新软件两项
-- remedy.en: add to work both the removal and the installation
WITH r AS (
       SELECT x._id, x.product, x.replaces, c.value AS computer
         FROM moved m
         JOIN request x ON x._id = m.record
         JOIN request_computers c ON c._id = x._id
        WHERE m.type = 'request' AND m.state = '办结' AND x.kind = '更换'),
     done AS (
       SELECT w._id, w.action, e.computer, e.product, e.status
         FROM r
         JOIN request_work w ON w._id = r._id
         JOIN ledger e ON e._id = w.ledger)
SELECT r._id AS record, '/work' AS field, r.computer,
       '没有卸载' || p.name AS what, p.name || ' was not removed' AS what_en
  FROM r
  JOIN product p ON p._id = r.replaces
 WHERE NOT EXISTS (SELECT 1 FROM done d
                    WHERE d._id = r._id AND d.computer = r.computer
                      AND d.product = r.replaces AND d.action = '卸载'
                      AND d.status <> '在用')
UNION ALL
SELECT r._id, '/work', r.computer, '没有安装' || p.name,
       p.name || ' was not installed'
  FROM r
  JOIN product p ON p._id = r.product
 WHERE NOT EXISTS (SELECT 1 FROM done d
                    WHERE d._id = r._id AND d.computer = r.computer
                      AND d.product = r.product
                      AND d.action IN ('安装', '升级'))
