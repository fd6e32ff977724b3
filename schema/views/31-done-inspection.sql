-- Inspections that were carried out to the end.
CREATE VIEW done_inspection AS
SELECT *
  FROM inspection
 WHERE status IN ('完成', '通报', '归档') AND voided_date IS NULL;
