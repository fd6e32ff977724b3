-- The departments and subordinate units that the notice binds; the leaders of
-- the bureau are none.
CREATE VIEW section(dept, name, kind, since, until) AS
SELECT _id, name, kind, since, coalesce(until, '9999-12-31')
  FROM department
 WHERE kind IN ('科室', '二级单位') AND voided_date IS NULL;
