-- rule: 08-disposal-request
-- article: 八
-- clause: 8.1
-- severity: error
-- on: moved
-- of: disposal
-- title: 核销也要书面报告
-- title.en: A disposal is asked for in writing
-- why: 通知第八条：有安装、更换、卸载、核销等需求的，一律提出书面报告
-- why.en: Article 8: who wants software installed, replaced, removed or written
--   off asks in writing
-- text: {record} 核销{type} {target}，没有书面报告
-- text.en: {record} writes off {type_en} {target}, and no request asks for it
-- remedy: 由本科室提出 kind: 核销 的书面报告，在 request 中写上编号；硬件报废的不用
-- remedy.en: let the department ask for it (kind 核销) and name the request;
--   scrapped hardware needs none
SELECT d._id AS record, t._at AS field, t.value AS target, s.title AS type,
       s.title_en AS type_en
  FROM moved m
  JOIN disposal d ON d._id = m.record
  JOIN disposal_targets t ON t._id = d._id
  JOIN record r ON r.record = t.value AND r.type IN ('licence', 'ledger')
  JOIN schema_type s ON s.type = r.type
 WHERE m.type = 'disposal' AND d.ground <> '硬件报废'
   AND d.voided_date IS NULL
   AND NOT EXISTS (SELECT 1 FROM request q
                    WHERE q._id = d.request AND q.kind = '核销'
                      AND q.status IN ('批准', '办结'))
