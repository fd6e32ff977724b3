-- rule: 10-training
-- article: 十
-- clause: 10.7
-- severity: warning
-- on: state
-- title: 一年没有培训
-- title.en: A year without training
-- why: 通知结语：各科室要充分认识使用正版软件的重要意义，自觉使用正版软件
-- why.en: The notice ends: all departments are to know why genuine software
--   matters, and to use it
-- text: {year} 年没有使用正版软件的培训记录
-- text.en: there is no record of a training in {year}
-- remedy: 组织培训，新建 meeting 记录（topics: [培训]）
-- remedy.en: train people, and record the meeting (topic 培训)
SELECT u._id AS record, NULL AS field, y.year
  FROM duty_year y
  JOIN unit u
 WHERE as_of() >= y.last_day AND y.year >= year(as_of()) - 1
   AND NOT EXISTS (SELECT 1
                     FROM meeting m
                     JOIN meeting_topics t ON t._id = m._id
                    WHERE t.value = '培训' AND m.voided_date IS NULL
                      AND m.date BETWEEN y.first_day AND y.last_day)
