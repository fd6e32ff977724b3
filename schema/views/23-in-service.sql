-- Computers in service on the day asked for.
CREATE VIEW in_service AS
SELECT *
  FROM computer
 WHERE status = '在用' AND voided_date IS NULL AND acquired <= as_of();
