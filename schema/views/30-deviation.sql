-- What a leader let go otherwise than the notice orders. It turns the error of
-- exactly that clause into a finding (rule x7-deviation).
CREATE VIEW deviation(type, record, field, clause, reason, approved_by, day) AS
SELECT 'inspection', _id, _at, clause, reason, approved_by, date
  FROM inspection_deviations
UNION ALL
SELECT 'stocktake', _id, _at, clause, reason, approved_by, date
  FROM stocktake_deviations
UNION ALL
SELECT 'plan', _id, _at, clause, reason, approved_by, date
  FROM plan_deviations
UNION ALL
SELECT 'purchase', _id, _at, clause, reason, approved_by, date
  FROM purchase_deviations
UNION ALL
SELECT 'report', _id, _at, clause, reason, approved_by, date
  FROM report_deviations;
