-- rule: x4-order
-- article: 总
-- clause: X4
-- severity: error
-- on: state
-- title: 日期前后颠倒
-- title.en: Dates in the wrong order
-- why: 后一步的日期不能早于前一步，不然必有一个写错
-- why.en: What follows cannot come before; one of the dates is wrong
-- text: {record} 的 {field} 是 {later}，不应早于 {earlier}
-- text.en: {field} of {record} is {later}, which should not be before {earlier}
-- remedy: 对照原件改正日期
-- remedy.en: look at the original and mend the date
SELECT record, field, earlier, later
  FROM period
 WHERE later < earlier
