-- rule: 07-documents
-- article: 七
-- clause: 7.4
-- severity: error
-- on: moved
-- of: licence
-- title: 授权启用前凭证要齐
-- title.en: A licence comes into use with its documents
-- why: 通知第七条：妥善保管验收文件、软件许可协议、授权证书及软件载体
-- why.en: Article 7: acceptance, agreement, certificate and media are kept
-- text: {source}的授权 {record} 缺 {missing}
-- text.en: {record} ({source}) lacks {missing}
-- remedy: 补齐凭证后在 documents 中写明种类、保管人和存放处，再把状态改为“在用”
-- remedy.en: get the documents, say in documents what they are, who keeps them
--   and where, then set the status to 在用
WITH l AS (
       SELECT m.record, c.source,
              (SELECT d.missing FROM missing_paper d
                WHERE d.licence = m.record) AS missing
         FROM moved m
         JOIN licence c ON c._id = m.record
        WHERE m.type = 'licence' AND m.state = '在用')
SELECT record, '/documents' AS field, source, missing
  FROM l
 WHERE missing IS NOT NULL
