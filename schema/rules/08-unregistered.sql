-- rule: 08-unregistered
-- article: 八
-- clause: 8.8
-- severity: finding
-- on: state
-- title: 台账外的软件
-- title.en: Software that is not in the register
-- why: 通知第八条：严禁私自卸载、安装；扫描或检查看到、台账没有的，要查清
-- why.en: Article 8 forbids private installations; what is seen and not registered
--   must be explained
-- text: {record} 在 {computer} 上看到{name}，台账没有，也没有处理
-- text.en: {record} saw {name} on {computer}; it is neither registered nor dealt
--   with
-- remedy: 查明来历：合规的补登台账，误报的写明，私自安装的立案（violation）并申请卸载
-- remedy.en: find out: register it, call it a false alarm, or open a violation and
--   have it removed
SELECT s._id AS record, d._at AS field, s.computer, d.name
  FROM scan s
  JOIN scan_differences d ON d._id = s._id
 WHERE d.kind = '台账外安装' AND d.disposition IS NULL AND s.voided_date IS NULL
   AND s.taken <= as_of()
   AND NOT EXISTS (SELECT 1 FROM ledger e
                    WHERE e.computer = s.computer AND +e.product = d.product
                      AND e.voided_date IS NULL)
UNION ALL
SELECT l._id, r._at, l.computer, r.name
  FROM done_inspection i
  JOIN inspection_lines l ON l._id = i._id
  JOIN inspection_lines_results r ON r._id = l._id AND r._in = l._at
  LEFT JOIN product p ON p._id = r.product
 WHERE i.end <= as_of() AND p.builtin_of IS NULL
   AND NOT EXISTS (SELECT 1 FROM ledger e
                    WHERE e.computer = l.computer AND +e.product = r.product
                      AND e.voided_date IS NULL)
   AND NOT EXISTS (SELECT 1 FROM inspection_rectifications x
                    WHERE x._id = i._id AND x.computer = l.computer
                      AND x.done IS NOT NULL
                      AND (x.product IS NULL OR r.product IS NULL
                           OR x.product = r.product))
   AND NOT EXISTS (SELECT 1 FROM violation v
                    WHERE v.computer = l.computer AND v.voided_date IS NULL
                      AND v.discovered >= i.start
                      AND (v.product IS NULL OR r.product IS NULL
                           OR v.product = r.product))
