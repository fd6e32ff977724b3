-- rule: 07-documents-old
-- article: 七
-- clause: 7.4
-- severity: finding
-- on: state
-- title: 在用授权的凭证不齐
-- title.en: A licence in use lacks documents
-- why: 通知第七条：妥善保管验收文件、软件许可协议、授权证书及软件载体；补录的旧授权也要补齐
-- why.en: Article 7 asks for the documents of old licences, too
-- text: {source}的授权 {record} 缺 {missing}
-- text.en: {record} ({source}) lacks {missing}
-- remedy: 向供货商或原经办人补要，补齐后写入 documents
-- remedy.en: ask the vendor or whoever bought it, and add them to documents
SELECT d.licence AS record, '/documents' AS field, d.source, d.missing
  FROM missing_paper d
