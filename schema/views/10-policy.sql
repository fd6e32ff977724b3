-- The policy of the unit, one row a period. A row is complete; where the next
-- begins, the one before ends, whether it says so or not. What may be left out
-- has its usual value here, so that no rule needs to know it.
CREATE VIEW policy AS
SELECT p._at, p.since,
       min(coalesce(p.until, '9999-12-31'),
           coalesce(add_days((SELECT min(n.since) FROM unit_policy n
                               WHERE n.since > p.since), -1),
                    '9999-12-31')) AS until,
       p.responsible_dept, p.lead_dept, p.training_dept, p.audit_dept,
       p.finance_dept,
       coalesce(p.inspections_per_year, 2) AS inspections_per_year,
       coalesce(p.leader_meetings_per_year, 1) AS leader_meetings_per_year,
       coalesce(p.self_checks_per_year, 1) AS self_checks_per_year,
       coalesce(p.stocktake_by, '06-30') AS stocktake_by,
       coalesce(p.report_by, '11-30') AS report_by,
       coalesce(p.assessment_by, '01-31') AS assessment_by,
       coalesce(p.disposal_by, '12-31') AS disposal_by,
       coalesce(p.bulletin_days, 30) AS bulletin_days,
       coalesce(p.booking_days, 30) AS booking_days,
       coalesce(p.decision_workdays, 10) AS decision_workdays,
       coalesce(p.execution_workdays, 20) AS execution_workdays,
       coalesce(p.expiring_days, 90) AS expiring_days,
       coalesce(p.verification_days, 183) AS verification_days,
       coalesce(p.verified_days, 30) AS verified_days,
       coalesce(p.roster_days, 30) AS roster_days,
       coalesce(p.gap_days, 30) AS gap_days,
       coalesce(p.ip_check_months, 12) AS ip_check_months,
       coalesce(p.inspection_share, 0) AS inspection_share,
       coalesce(p.low_price_percent, 30) AS low_price_percent,
       coalesce(p.share_check, '不要求') AS share_check,
       coalesce(p.home_edition, '不允许') AS home_edition,
       coalesce(p.signatures, '不要求') AS signatures,
       coalesce(p.award_scope, 'dept_only') AS award_scope,
       coalesce(p.remind_leader_meeting, '10-01') AS remind_leader_meeting,
       coalesce(p.remind_inspection, '10-01') AS remind_inspection,
       coalesce(p.remind_stocktake, '05-01') AS remind_stocktake,
       coalesce(p.remind_report, '11-01') AS remind_report
  FROM unit_policy p;
