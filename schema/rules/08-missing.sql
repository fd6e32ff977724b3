-- rule: 08-missing
-- article: 八
-- clause: 8.9
-- severity: finding
-- on: state
-- title: 台账上有、机器上没有
-- title.en: In the register and not on the computer
-- why: 通知第八条：严禁私自卸载；台账在用而扫描、检查没有看到的，要查清
-- why.en: Article 8 forbids private removals; what is registered and not seen
--   must be explained
-- text: {record} 在 {computer} 上没有看到{name}，台账仍是在用，也没有处理
-- text.en: {record} did not see {name} on {computer}; the register has it in
--   use, and nothing was done
-- remedy: 查清去向：漏看的写明误报，已卸载的补书面报告，私自卸载的立案（violation）
-- remedy.en: find out: a false alarm, a removal to be asked for, or a violation
SELECT s._id AS record, d._at AS field, s.computer, d.name
  FROM scan s
  JOIN scan_differences d ON d._id = s._id
 WHERE d.kind = '台账有未见' AND d.disposition IS NULL AND s.full = 1
   AND s.voided_date IS NULL AND s.taken <= as_of()
UNION ALL
SELECT l._id, l._at || '/results', l.computer, p.name
  FROM done_inspection i
  JOIN inspection_lines l ON l._id = i._id
  JOIN ledger e ON e.computer = l.computer AND e.status = '在用' AND e.installed < i.start
   AND e.registered_on < i.start
  JOIN product p ON p._id = e.product
 WHERE i.end <= as_of() AND p.builtin_of IS NULL
   AND (l.finding IS NOT NULL
        OR EXISTS (SELECT 1 FROM inspection_lines_results r
                    WHERE r._id = l._id AND r._in = l._at
                      AND r.category = p.category))
   AND NOT EXISTS (SELECT 1 FROM inspection_lines_results r
                    WHERE r._id = l._id AND r._in = l._at
                      AND (r.product = e.product OR r.name = p.name))
   AND NOT EXISTS (SELECT 1
                     FROM done_inspection j
                     JOIN inspection_lines k ON k._id = j._id
                    WHERE j.start > i.start AND k.computer = l.computer
                      AND j.end <= as_of())
   AND NOT EXISTS (SELECT 1 FROM inspection_rectifications x
                    WHERE x._id = i._id AND x.computer = l.computer
                      AND x.done IS NOT NULL
                      AND (x.product IS NULL OR x.product = e.product))
   AND NOT EXISTS (SELECT 1 FROM violation v
                    WHERE v.computer = l.computer AND v.voided_date IS NULL
                      AND v.discovered >= i.start
                      AND (v.product IS NULL OR v.product = e.product))
