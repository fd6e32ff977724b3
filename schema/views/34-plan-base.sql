-- The register that a plan rests on: that of its stocktake.
CREATE VIEW plan_base AS
SELECT n._id, s.base_commit, s."end"
  FROM plan n
  JOIN stocktake s ON s._id = n.stocktake;
