-- rule: 00-basis
-- article: 总
-- clause: 0.1
-- severity: warning
-- on: state
-- title: 依据的文号写错了
-- title.en: The number of the measure is mistaken
-- why: 《政府机关使用正版软件管理办法》是国办发〔2013〕88号；通知原文印作〔2014〕，登记依据时用正确的文号
-- why.en: The measure is 国办发〔2013〕88号; the notice itself misprints the year,
--   the record should not
-- text: {record} 的依据写的是“{doc_no}”，应为“国办发〔2013〕88号”
-- text.en: {record} names {doc_no}; the measure is 国办发〔2013〕88号
-- remedy: 把 basis 中的文号改为“国办发〔2013〕88号”
-- remedy.en: set doc_no in basis to 国办发〔2013〕88号
SELECT b._id AS record, b._at || '/doc_no' AS field, b.doc_no
  FROM unit_basis b
 WHERE b.doc_no LIKE '国办发_2014_88号'
