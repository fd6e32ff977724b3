-- The lists of the policy: name is the list's, as in unit.policy.
CREATE VIEW policy_list(since, until, name, value) AS
SELECT p.since, p.until, 'co_depts', c.value
  FROM policy p JOIN unit_policy_co_depts c ON c._in = p._at
UNION ALL
SELECT p.since, p.until, 'stocktake_depts', c.value
  FROM policy p JOIN unit_policy_stocktake_depts c ON c._in = p._at
UNION ALL
SELECT p.since, p.until, 'plan_depts', c.value
  FROM policy p JOIN unit_policy_plan_depts c ON c._in = p._at
UNION ALL
SELECT p.since, p.until, 'leader_posts', c.value
  FROM policy p JOIN unit_policy_leader_posts c ON c._in = p._at
UNION ALL
SELECT p.since, p.until, 'deputy_posts', c.value
  FROM policy p JOIN unit_policy_deputy_posts c ON c._in = p._at
UNION ALL
SELECT p.since, p.until, 'veto_kinds', c.value
  FROM policy p JOIN unit_policy_veto_kinds c ON c._in = p._at;
