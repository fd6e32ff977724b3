-- rule: 07-licence-no
-- article: 七
-- clause: 7.9g
-- severity: error
-- on: state
-- title: 许可证编号重复
-- title.en: A licence number used twice
-- why: 通知第七条：许可证（授权书）编号是台账必填的一项，一个编号对应一份授权
-- why.en: Article 7: the register has the number of the licence, and a number
--   names one
-- text: {record} 的编号 {no} 已用于同一软件、同一采购的 {other}
-- text.en: {other}, of the same product and purchase, has the number {no}, too
-- remedy: 照授权书改正；续订或增购的另有编号
-- remedy.en: mend it from the certificate; a renewal has a number of its own
WITH twice AS (
       SELECT product, licence_no AS no, purchase, min(_id) AS first
         FROM licence
        WHERE licence_no IS NOT NULL AND voided_date IS NULL
        GROUP BY licence_no, product, purchase
       HAVING count(*) > 1)
SELECT l._id AS record, '/licence_no' AS field, t.no, t.first AS other
  FROM twice t
  JOIN licence l ON l.licence_no = t.no AND l.product = t.product
   AND l.purchase IS t.purchase AND l._id <> t.first
 WHERE l.voided_date IS NULL
