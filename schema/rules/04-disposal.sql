-- rule: 04-disposal
-- article: 四
-- clause: 4.7
-- severity: error
-- on: moved
-- of: computer, ledger, licence
-- title: 核销、报废要有核销手续
-- title.en: Nothing is written off without a disposal
-- why: 通知第四条：达到报废标准需要报废的，按照规定进行资产核销
-- why.en: Article 4: what is scrapped is written off as the rules say
-- text: {type} {record} 改为“{state}”，但没有核销记录写到它
-- text.en: {type_en} {record} became “{state}”, but no disposal names it
-- remedy: 先办核销：新建 disposal 记录，targets 写上 {record}，与本次改动一起提交
-- remedy.en: add a disposal whose targets name {record}, in the same commit
SELECT e.record, '/status' AS field, e.state, t.title AS type,
       t.title_en AS type_en
  FROM ended e
  JOIN schema_type t ON t.type = e.type
 WHERE e.state IN ('已核销', '报废')
   AND NOT EXISTS (SELECT 1
                     FROM disposal_targets x
                     JOIN disposal d ON d._id = x._id
                    WHERE x.value = e.record AND d.voided_date IS NULL)
