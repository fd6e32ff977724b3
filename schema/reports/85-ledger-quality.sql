-- report: ledger-quality
-- by: department
-- article: 七
-- clause: 7.8
-- title: 台账质量
-- title.en: Quality of the register
-- columns: dept=科室 entries=在用台账 unverified=未复核 no_licence=没有授权
--   missing=凭证不齐 unbooked=未入账 verified=最近核对 due=下次核对
-- columns.en: dept=Department entries=Entries unverified=Unverified
--   no_licence=No-licence missing=Documents-missing unbooked=Unbooked
--   verified=Last-verified due=Next-due
WITH lack AS (SELECT licence FROM missing_paper),
     unbooked AS (
       SELECT l._id AS licence
         FROM licence l
        WHERE l.status IN ('在用', '停用') AND l.voided_date IS NULL
          AND l.not_capitalised IS NULL
          AND coalesce((SELECT sum(a.amount) FROM licence_accounting a
                         WHERE a._id = l._id AND a.kind = '入账'), 0)
              < l.price),
     entry AS (
       SELECT c.dept, e.verified_on, e.licence
         FROM ledger e
         JOIN computer c ON c._id = e.computer
        WHERE e.status = '在用' AND e.voided_date IS NULL
          AND e.installed <= as_of()),
     counted AS (
       SELECT dept, count(*) AS entries, sum(verified_on IS NULL) AS unverified,
              sum(licence IS NULL) AS no_licence,
              count(DISTINCT iif(licence IN lack, licence, NULL)) AS missing,
              count(DISTINCT iif(licence IN unbooked, licence, NULL))
                  AS unbooked
         FROM entry
        GROUP BY dept)
SELECT s.name AS dept, coalesce(c.entries, 0) AS entries,
       coalesce(c.unverified, 0) AS unverified,
       coalesce(c.no_licence, 0) AS no_licence,
       coalesce(c.missing, 0) AS missing, coalesce(c.unbooked, 0) AS unbooked,
       n.last AS verified, n.due
  FROM section s
  LEFT JOIN counted c ON c.dept = s.dept
  LEFT JOIN next_verification n ON n.dept = s.dept
 WHERE as_of() BETWEEN s.since AND s.until
 ORDER BY s.dept
