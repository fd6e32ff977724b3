-- rule: 06-preinstalled
-- article: 六
-- clause: 6.3
-- severity: error
-- on: moved
-- of: purchase
-- title: 新购计算机要预装正版操作系统
-- title.en: A new computer comes with a genuine operating system
-- why: 通知第六条：购置计算机办公设备时，须采购预装正版操作系统软件的计算机产品
-- why.en: Article 6: computers are bought with a genuine system preinstalled
-- text: {record} 验收的 {computer} 没有登记随机预装的正版操作系统
-- text.en: {computer}, accepted in {record}, has no preinstalled genuine operating
--   system on record
-- remedy: 同一次提交中登记 {computer} 的预装系统：ledger（origin: 随机预装）和绑定本机的 OEM 授权（COA 和验收文件）；确实没有预装的，写 deviations（clause: "6.3"）并由局领导批准
-- remedy.en: in the same commit add its ledger entry (origin 随机预装) and its OEM
--   licence; if it came without, add a deviation of clause "6.3" that a leader
--   approved
SELECT u._id AS record, c._at AS field, c.value AS computer
  FROM moved m
  JOIN purchase u ON u._id = m.record
  JOIN purchase_lines l ON l._id = u._id AND l.category = '计算机'
  JOIN purchase_lines_computers c ON c._id = l._id AND c._in = l._at
  JOIN unit n ON u.acceptance_date >= n.effective_from
 WHERE m.type = 'purchase' AND m.state = '已验收'
   AND NOT EXISTS (SELECT 1
                     FROM ledger e
                     JOIN product p ON p._id = e.product
                     JOIN licence x ON x._id = e.licence
                    WHERE e.computer = c.value AND e.status = '在用'
                      AND e.origin = '随机预装' AND p.category = '操作系统'
                      AND x.status = '在用'
                      AND (x.bound_computer = c.value
                           OR x.type IN ('免费', '开源', '自主开发')))
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = u._id AND v.clause = '6.3')
