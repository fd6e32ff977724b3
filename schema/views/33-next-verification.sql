-- When each department verified its entries last, and when it must again.
CREATE VIEW next_verification AS
WITH s AS (
       SELECT s.dept, s.name, u.verification_days AS days,
              max(s.since, u.register_from) AS begun,
              (SELECT max(v.date) FROM verification v
                WHERE v.dept = s.dept AND v.kind = '台账核对'
                  AND v.date <= as_of() AND v.voided_date IS NULL) AS last
         FROM unit_now u
         JOIN section s ON as_of() BETWEEN s.since AND s.until
        WHERE year(as_of()) >= u.first_year)
SELECT dept, name, last, add_days(coalesce(last, begun), days) AS due
  FROM s;
