-- report: boxes
-- title: 箱子
-- columns: box=箱子 worth=价值
SELECT box, yuan(sum(price)) AS worth FROM worth GROUP BY box ORDER BY box
