-- rule: 08-licence
-- article: 八
-- clause: 8.4
-- severity: error
-- on: moved
-- of: request
-- title: 批准安装要指定授权
-- title.en: An approval names its licence
-- why: 通知第八条：由信息中心统一调配；批准安装商业软件，就要说明用哪一份授权
-- why.en: Article 8: the information centre allots the seats; to approve is to
--   say which
-- text: {record} 批准{kind}{product}，没有指定授权
-- text.en: {record} approves {product} ({kind}) and names no licence
-- remedy: 在 licence 中写上有余量的授权；没有的，先采购或驳回
-- remedy.en: name a licence with free seats, or buy first, or refuse
SELECT r._id AS record, '/licence' AS field, r.kind, p.name AS product
  FROM moved m
  JOIN request r ON r._id = m.record
  JOIN product p ON p._id = r.product
 WHERE m.type = 'request' AND m.state = '批准'
   AND r.kind IN ('安装', '更换', '批量部署') AND p.kind = '商业'
   AND r.licence IS NULL
