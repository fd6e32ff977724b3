-- rule: x7-deviation
-- article: 总
-- clause: X7
-- severity: finding
-- on: state
-- title: 没有按规定程序办，经批准
-- title.en: Not done as prescribed, with leave
-- why: 事情已经这样办了，如实记下比补造材料好；但它终究没有按通知办
-- why.en: What was done otherwise is better said than mended on paper; but the
--   notice was not followed
-- text: {record} 未按第 {clause} 项办理：{reason}（{person} {day} 批准）
-- text.en: {record} departs from {clause}: {reason} ({person}, {day})
-- remedy: 如实保留；今后按通知办理
-- remedy.en: leave it as it is; follow the notice next time
SELECT v.record, v.field, v.clause, v.reason, v.day, p.name AS person
  FROM deviation v
  JOIN person p ON p._id = v.approved_by
  JOIN first_year f ON year(v.day) >= f.year
 WHERE v.day <= as_of()
