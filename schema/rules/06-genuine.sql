-- rule: 06-genuine
-- article: 六
-- clause: 6.2
-- severity: finding
-- on: state
-- title: 在用软件不是正版
-- title.en: Software in use is not genuine
-- why: 通知第六条：坚持使用正版软件
-- why.en: Article 6: use genuine software and nothing else
-- text: {dept} {room} {computer} 的{product}：{verdict}
-- text.en: {product} on {computer} ({dept} {room}): {verdict}
-- remedy: 无授权、过期、超量：补购、续订、调剂或申请卸载；凭证缺失：补齐文件；禁用产品：立即申请卸载
-- remedy.en: buy, renew, move a seat or have it removed; complete the documents;
--   remove what is banned at once
SELECT i.ledger AS record, '/licence' AS field, i.computer, i.verdict,
       p.name AS product, d.name AS dept, c.room
  FROM installation i
 CROSS JOIN computer c ON c._id = i.computer
  JOIN department d ON d._id = c.dept
  JOIN product p ON p._id = i.product
 WHERE i.verdict <> '正版'
   AND NOT EXISTS (SELECT 1 FROM broken b
                    WHERE b.type = 'licence' AND b.id = i.licence)
