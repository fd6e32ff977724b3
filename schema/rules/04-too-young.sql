-- rule: 04-too-young
-- article: 四
-- clause: 4.7
-- severity: error
-- on: moved
-- of: disposal
-- title: 没有到年限的软件不能随意核销
-- title.en: Nothing is written off before its time
-- why: 通知第四条：达到报废标准需要报废的，按照规定核销；最低使用年限见配置标准（财行〔2013〕98号）
-- why.en: Article 4: what has reached the standard for scrapping; the least age
--   is in the configuration standard
-- text: {record} 核销 {licence}（{bought} 购买，至少使用 {years} 年），没有写明例外
-- text.en: {record} writes off {licence}, bought on {bought}, to be used
--   {years} years at least
-- remedy: 到年限再核销；确实不能再用的，在 exception 中写明原因和批准人
-- remedy.en: wait, or say in exception why it is of no more use, and who agreed
SELECT x._id AS record, t._at AS field, l._id AS licence, l.bought,
       max(i.min_life_years) AS years
  FROM moved m
  JOIN disposal x ON x._id = m.record
  JOIN disposal_targets t ON t._id = x._id
  JOIN licence l ON l._id = t.value
  JOIN product p ON p._id = l.product
  JOIN standard s ON x.date BETWEEN s.since AND coalesce(s.until, '9999-12-31')
   AND s.voided_date IS NULL
  JOIN standard_items i ON i._id = s._id AND i.category = p.category
 WHERE m.type = 'disposal' AND x.ground IN ('无法继续使用', '技术进步')
   AND x.exception_reason IS NULL AND x.voided_date IS NULL
   AND add_months(l.bought, 12 * i.min_life_years) > x.date
 GROUP BY x._id, t._at
