-- rule: 07-custodian-left
-- article: 七
-- clause: 7.5
-- severity: finding
-- on: state
-- title: 凭证的保管人已离任
-- title.en: Whoever kept the documents has left
-- why: 凭证没有人保管，要用的时候就找不到（本条由第七条推出）
-- why.en: Documents that nobody keeps cannot be found (implied by article 7)
-- text: {record} 的 {n} 份凭证由{person}保管，已不在任
-- text.en: {n} documents of {record} are kept by {person}, who has left
-- remedy: 办理移交，把 documents 中的 custodian 改为接手的人
-- remedy.en: hand them over, and name the new custodian in documents
SELECT l._id AS record, min(d._at) || '/custodian' AS field, count(*) AS n,
       p.name AS person
  FROM licence_documents d
 CROSS JOIN person p ON p._id = d.custodian
 CROSS JOIN licence l ON l._id = d._id
  JOIN first_year y ON year(as_of()) >= y.year
 WHERE l.status IN ('在用', '停用')
   AND d.custodian NOT IN (SELECT person FROM post WHERE until >= as_of())
 GROUP BY l._id, p._id
