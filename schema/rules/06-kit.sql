-- rule: 06-kit
-- article: 六
-- clause: 6.7
-- severity: warning
-- on: moved
-- of: purchase
-- title: 新计算机没有配办公、杀毒软件
-- title.en: New computers without office or anti-virus seats
-- why: 国办发〔2013〕88号要求购置计算机时同时配齐软件；通知第六条要求统一计划
-- why.en: The measure of 2013 wants computers and their software bought
--   together; article 6 wants one plan for it
-- text: {record} 验收后，{category}软件可用授权 {seats}，需要的计算机 {computers} 台
-- text.en: after {record} there are {seats} seats of {category} for {computers}
--   computers
-- remedy: 把缺的 {category}软件列入采购计划
-- remedy.en: plan the missing seats of {category}
WITH u AS (
       SELECT x._id, x.acceptance_date AS day
         FROM moved m
         JOIN purchase x ON x._id = m.record
        WHERE m.type = 'purchase' AND m.state = '已验收'
          AND EXISTS (SELECT 1 FROM purchase_lines l
                       WHERE l._id = x._id AND l.category = '计算机')),
     category(name) AS (VALUES ('办公'), ('杀毒')),
     stock AS (
       SELECT u._id, k.name AS category,
              (SELECT count(*) FROM computer c
                WHERE c.status = '在用'
                  AND NOT EXISTS (SELECT 1 FROM computer_exempt x
                                   WHERE x._id = c._id
                                     AND x.category = k.name)) AS computers,
              (SELECT coalesce(sum(iif(l.seats = '不限', 1000000, l.seats)), 0)
                 FROM licence l JOIN product p ON p._id = l.product
                WHERE l.status = '在用' AND p.category = k.name
                  AND l.valid_from <= u.day
                  AND (l.valid_to = '永久' OR l.valid_to >= u.day)) AS seats
         FROM u JOIN category k)
SELECT _id AS record, '/lines' AS field, category, seats, computers
  FROM stock
 WHERE seats < computers
