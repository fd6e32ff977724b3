-- rule: 07-seats
-- article: 七
-- clause: 7.11
-- severity: finding
-- on: state
-- title: 授权数量不足
-- title.en: More installations than seats
-- why: 授权写明了可用数量，超出的安装没有授权（本条由台账登记的要求推出）
-- why.en: A licence says how often it may be used; what is beyond has none
--   (implied by the duty to keep a register)
-- text: 授权 {record}（{product}）可用 {seats}，已用 {used}，缺 {gap}
-- text.en: licence {record} ({product}) allows {seats}, {used} are used, {gap} too
--   many
-- remedy: 先调剂同种软件的富余授权，不够的列入采购计划补购，或提出书面报告卸载
-- remedy.en: use surplus seats of the same product first; else plan a purchase or
--   ask for removal
SELECT o.licence AS record, '/seats' AS field, d.name AS product, o.seats,
       o.used, o.gap
  FROM overused o
  JOIN product d ON d._id = o.product
