-- report: trend
-- article: 六
-- clause: 6.2
-- by: month
-- with: findings
-- alone: yes
-- title: 逐月走势
-- title.en: Trend by month
-- columns: day=截至 computers=在用计算机 entries=在用台账 genuine=正版率
--   machines=整机达标率 covered=授权覆盖率 equipped=配备率 findings=问题
--   overdue=逾期 unread=读不出的记录
-- columns.en: day=As-of computers=Computers entries=Entries genuine=Genuine
--   machines=Computers-genuine covered=Covered equipped=Equipped
--   findings=Findings overdue=Overdue unread=Unreadable
-- why: 每月一行：照 Git 历史中月末的台账、按月末这一天计算，以后补登的不算在内
-- why.en: one line a month, by the register as it stood in the history at the
--   month's end and as of that day; what was recorded later is not in it
WITH r AS (
       SELECT indicator, sum(n) AS n, sum(total) AS total
         FROM rate
        WHERE indicator IN ('R1', 'R2', 'R3', 'R4')
        GROUP BY indicator),
     p AS (
       SELECT indicator,
              iif(total > 0, printf('%.1f%%', 100.0 * n / total), '—')
                  AS percent
         FROM r)
SELECT as_of() AS day,
       (SELECT count(*) FROM in_service) AS computers,
       (SELECT count(*) FROM ledger
         WHERE status = '在用' AND voided_date IS NULL
           AND installed <= as_of()) AS entries,
       (SELECT percent FROM p WHERE indicator = 'R1') AS genuine,
       (SELECT percent FROM p WHERE indicator = 'R2') AS machines,
       (SELECT percent FROM p WHERE indicator = 'R3') AS covered,
       (SELECT percent FROM p WHERE indicator = 'R4') AS equipped,
       (SELECT count(*) FROM found
         WHERE severity IN ('error', 'finding')) AS findings,
       (SELECT count(*) FROM found
         WHERE severity = 'due' AND due < as_of()) AS overdue,
       (SELECT count(*) FROM broken) AS unread
