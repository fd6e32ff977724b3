-- Confirmed violations of a kind that vetoes: whose, which department's, and
-- in which year they count (the year in which they came to light).
CREATE VIEW veto(violation, kind, person, dept, discovered, year) AS
SELECT v._id, v.kind, v.person, v.dept, v.discovered, year(v.discovered)
  FROM violation v
 WHERE v.status = '确认' AND v.voided_date IS NULL
   AND EXISTS (SELECT 1 FROM policy_list l
                WHERE l.name = 'veto_kinds' AND l.value = v.kind
                  AND v.discovered BETWEEN l.since AND l.until);
