-- rule: 05-exception
-- article: 五
-- clause: 5.2
-- severity: finding
-- on: state
-- title: 超出配置标准，作为例外
-- title.en: Above the standard, as an exception
-- why: 例外可以有，但要看得见
-- why.en: Exceptions are allowed, and are to be seen
-- text: {record} 第 {seq} 项（{category}）作为例外超出配置标准：{reason}
-- text.en: item {seq} of {record} ({category}) is above the standard as an
--   exception: {reason}
-- remedy: 如实保留；今后按标准编制
-- remedy.en: leave it as it is; keep to the standard next time
SELECT n._id AS record, i._at || '/exception' AS field, i.seq, i.category,
       i.exception_reason AS reason
  FROM plan n
  JOIN plan_items i ON i._id = n._id
 WHERE n.status IN ('审签', '入预算', '执行', '完成')
   AND n.approval_date <= as_of() AND i.exception_reason IS NOT NULL
