-- rule: 02-old
-- article: 二
-- severity: due
-- on: state
-- title: 该检查了
-- text: 箱子 {record} 一年没有检查
-- remedy: 打开看看
SELECT _id AS record, '/since' AS field, add_months(since, 12) AS due
  FROM box WHERE days(since, as_of()) > 100
