-- rule: x15-unique
-- article: 总
-- clause: X15
-- severity: error
-- on: state
-- title: 一台计算机上的一种软件有两条在用台账
-- title.en: Two entries in use for one product on one computer
-- why: 重复的条目多占一份授权，安装数就不准
-- why.en: A double entry takes a seat too many and spoils every count
-- text: {record} 与 {other} 都是 {computer} 上在用的{product}
-- text.en: {record} and {other} are both {product} in use on {computer}
-- remedy: 保留真实的一条；重装过的，旧的一条改为“已卸载”或“已更换”
-- remedy.en: keep the true one; if it was installed again, end the old entry
SELECT b._id AS record, '/status' AS field, a._id AS other, b.computer,
       p.name AS product
  FROM ledger b
 CROSS JOIN ledger a ON a.computer = b.computer AND +a.product = b.product
   AND a._id < b._id
 CROSS JOIN product p ON p._id = b.product
 WHERE b._id <> b.computer || '.' || b.product
   AND a.status = '在用' AND b.status = '在用'
