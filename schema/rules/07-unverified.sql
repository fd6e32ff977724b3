-- rule: 07-unverified
-- article: 七
-- clause: 7.6
-- severity: due
-- on: state
-- title: 登记后由教育培训科复核
-- title.en: What is registered is verified
-- why: 通知第七条：办公室会同教育培训科登记，两个部门各看一遍才可靠
-- why.en: Article 7: two departments register, so two look at each entry
-- text: 依据 {record} 登记的 {n} 条台账（最早 {first}）还没有复核
-- text.en: {n} entries registered on the basis of {record} (the first on {first})
--   are not verified
-- remedy: 教育培训科逐条核对后填写 verified_by 和 verified_on
-- remedy.en: the training department compares them and fills in verified_by and
--   verified_on
SELECT e.basis AS record, (SELECT training FROM owner) AS owner,
       NULL AS field,
       add_days(min(e.registered_on), p.verified_days) AS due,
       count(*) AS n, min(e.registered_on) AS first
  FROM ledger e
  JOIN policy p ON e.registered_on BETWEEN p.since AND p.until
  JOIN unit u ON e.registered_on >= u.register_from
 WHERE e.verified_on IS NULL AND e.status = '在用'
   AND e.registered_on <= as_of()
 GROUP BY e.basis, p.since
