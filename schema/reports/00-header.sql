-- report: header
-- title: 基本情况
-- title.en: At a glance
-- columns: name=单位 day=截止日期 effective_from=制度施行 register_from=台账启用
--   responsible=责任部门 lead=牵头部门 leading_group=领导小组
--   computers=在用计算机 entries=在用台账
-- columns.en: name=Unit day=As-of effective_from=In-force-since
--   register_from=Register-since responsible=Responsible lead=Lead
--   leading_group=Leading-group computers=Computers entries=Entries
SELECT u.name, as_of() AS day, u.effective_from, u.register_from,
       r.name AS responsible, l.name AS lead,
       (SELECT group_concat(_id || ' ' || doc_no, ' ') FROM group_now)
           AS leading_group,
       (SELECT count(*) FROM in_service) AS computers,
       (SELECT count(*) FROM ledger
         WHERE status = '在用' AND voided_date IS NULL
           AND installed <= as_of()) AS entries
  FROM unit_now u
  LEFT JOIN department r ON r._id = u.responsible_dept
  LEFT JOIN department l ON l._id = u.lead_dept
 ORDER BY u.name
