-- rule: 08-circumvented
-- article: 八
-- clause: 8.11
-- severity: finding
-- on: state
-- title: 规避技术措施的疑点
-- title.en: Signs of circumvention
-- why: 通知第八条：不得故意规避或者破坏技术措施；是不是违规由人核实
-- why.en: Article 8: technical measures are not to be circumvented; people
--   decide whether they were
-- text: {record} {what}
-- text.en: {record} {what_en}
-- remedy: 查清后立案（violation，kind: 规避技术措施）或写明误报；试用到期的申请卸载
-- remedy.en: open a violation (规避技术措施) or call it a false alarm; have a trial
--   that ended removed
SELECT s._id AS record, d._at AS field,
       '在 ' || s.computer || ' 上看到 ' || d.name || '，像是激活、破解工具' AS what,
       'saw ' || d.name || ' on ' || s.computer ||
           ', which looks like an activator or a crack' AS what_en
  FROM scan s
  JOIN scan_differences d ON d._id = s._id
 WHERE s.voided_date IS NULL AND s.taken <= as_of()
   AND coalesce(d.disposition NOT IN ('误报', '立案'), 1)
   AND d.name REGEXP
       '(?i)激活工具|破解|注册机|\bkms|kmspico|keygen|\bcrack|activator|loader by'
UNION ALL
SELECT e._id, '/status',
       '是试用，授权 ' || l._id || ' 已于 ' || l.valid_to || ' 到期，仍在用',
       'is a trial, licence ' || l._id || ' ended on ' || l.valid_to ||
           ', and it is still in use'
  FROM licence l
 CROSS JOIN ledger e ON e.licence = l._id
 WHERE l.type = '试用' AND l.valid_to < as_of() AND l.voided_date IS NULL
   AND e.status = '在用'
UNION ALL
SELECT v._id, '/status', '规避技术措施还没有结论（' || v.status || '）',
       'is about circumvention and not concluded (' || v.status || ')'
  FROM violation v
 WHERE v.kind = '规避技术措施' AND v.status IN ('疑似', '核实')
   AND v.voided_date IS NULL AND v.discovered <= as_of()
