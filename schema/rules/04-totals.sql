-- rule: 04-totals
-- article: 四
-- clause: 4.5
-- severity: error
-- on: moved
-- of: stocktake
-- title: 汇总数要能重算出来
-- title.en: The totals can be recomputed
-- why: 通知第四条：如实填报软件安装使用情况；汇总数和台账对不上，就不是如实
-- why.en: Article 4: installations are reported as they are; totals that the
--   register does not bear out are not
-- text: {record} 的{category}类{what}
-- text.en: {record}, {category}: {what_en}
-- remedy: 照台账改正 totals：安装数是在用台账条数，授权数是当天有效的授权数量之和（不限的不计）；确有偏离的，写 deviations（clause: "4.5"）并由局领导批准
-- remedy.en: take totals from the register: entries in use, and seats in force
--   that day (unlimited ones are not counted); else add a deviation of clause
--   "4.5" that a leader approved
WITH s AS (
       SELECT t._id
         FROM moved m
         JOIN stocktake t ON t._id = m.record
        WHERE m.type = 'stocktake' AND m.state = '完成'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = t._id AND v.clause = '4.5')
          AND EXISTS (SELECT 1 FROM recount c WHERE c.record = t._id)),
     category(name) AS (VALUES ('操作系统'), ('办公'), ('杀毒'), ('其他')),
     counted AS (
       SELECT s._id, k.name AS category, coalesce(i.value, 0) AS installs,
              coalesce(l.value, 0) AS licences
         FROM s
         JOIN category k
         LEFT JOIN recount i ON i.record = s._id AND i.name = 'installs'
          AND i.key = k.name
         LEFT JOIN recount l ON l.record = s._id AND l.name = 'licences'
          AND l.key = k.name)
SELECT c._id AS record, coalesce(t._at, '/totals') AS field, c.category,
       CASE WHEN t._at IS NULL THEN '没有汇总'
            WHEN t.installs <> c.installs
            THEN '安装数写的是 ' || t.installs || '，台账是 ' || c.installs
            ELSE '授权数写的是 ' || t.licences || '，台账是 ' || c.licences
       END AS what,
       CASE WHEN t._at IS NULL THEN 'no total'
            WHEN t.installs <> c.installs
            THEN 'it says ' || t.installs || ' installations, the register ' ||
                 c.installs
            ELSE 'it says ' || t.licences || ' seats, the register ' ||
                 c.licences
       END AS what_en
  FROM counted c
  LEFT JOIN stocktake_totals t ON t._id = c._id AND t.category = c.category
 WHERE t._at IS NULL OR t.installs <> c.installs OR t.licences <> c.licences
