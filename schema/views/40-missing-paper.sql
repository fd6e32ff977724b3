-- kept
-- What article 七 wants kept with a licence and nobody has: by its source, the
-- kinds of document that are not there. Only of licences that have lacks.
CREATE VIEW missing_paper AS
WITH have AS MATERIALIZED (
       SELECT l._id AS licence, l.source,
              ' ' || coalesce(group_concat(d.kind, ' '), '') || ' ' AS kinds
         FROM licence l
         LEFT JOIN licence_documents d ON d._id = l._id
        WHERE l.status IN ('在用', '停用') AND l.voided_date IS NULL
        GROUP BY l._id),
     lack AS (
       SELECT licence, source,
              CASE source
              WHEN '采购' THEN
                  iif(instr(kinds, ' 验收文件 '), '', '、验收文件') ||
                  iif(instr(kinds, ' 许可协议 '), '', '、许可协议') ||
                  iif(instr(kinds, ' 授权证书 '), '', '、授权证书') ||
                  iif(instr(kinds, ' 载体 '), '', '、载体')
              WHEN '预装' THEN
                  iif(instr(kinds, ' COA ') OR instr(kinds, ' 授权证书 '),
                      '', '、COA 标签或授权证书') ||
                  iif(instr(kinds, ' 验收文件 '), '', '、验收文件')
              WHEN '上级配发' THEN
                  iif(instr(kinds, ' 调拨单 '), '', '、调拨单或配发通知')
              WHEN '调剂' THEN
                  iif(instr(kinds, ' 调拨单 '), '', '、调拨单')
              WHEN '捐赠' THEN
                  iif(instr(kinds, ' 授权证书 ') OR instr(kinds, ' 许可协议 ')
                      OR instr(kinds, ' 调拨单 '), '', '、授权证书或许可协议')
              WHEN '免费' THEN
                  iif(instr(kinds, ' 条款 ') OR instr(kinds, ' 许可协议 '),
                      '', '、使用条款')
              WHEN '开源' THEN
                  iif(instr(kinds, ' 条款 ') OR instr(kinds, ' 许可协议 '),
                      '', '、许可文本')
              ELSE ''
              END AS kinds
         FROM have)
SELECT licence, source, substr(kinds, 2) AS missing
  FROM lack
 WHERE kinds <> '';
