-- rule: 01-full
-- article: 一
-- severity: finding
-- on: state
-- title: 箱子满了
-- text: 箱子 {record} 装了 {n} 件
-- remedy: 换个箱子
SELECT b._id AS record, '/name' AS field, count(*) AS n
  FROM box b JOIN worth w ON w.box = b._id
 GROUP BY b._id HAVING n > 1
