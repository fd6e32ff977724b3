-- rule: 04-scrap-due
-- article: 四
-- clause: 4.7
-- severity: due
-- on: state
-- title: 清查认定待报废的，年内核销
-- title.en: What is to be scrapped is written off within the year
-- why: 通知第四条：达到报废标准需要报废的，按照规定进行资产核销
-- why.en: Article 4: what is to be scrapped is written off as the rules say
-- text: {record} 认定 {computer} 待报废，还没有核销
-- text.en: {record} found that {computer} is to be scrapped; no disposal names
--   it
-- remedy: 办理核销：新建 disposal 记录，targets 写上 {computer} 和其上的软件
-- remedy.en: add a disposal whose targets name {computer} and what is on it
SELECT s._id AS record, (SELECT office FROM owner) AS owner,
       l._at AS field, l.computer,
       s.year || '-' || p.disposal_by AS due
  FROM stocktake s
  JOIN stocktake_lines l ON l._id = s._id AND l.state = '待报废'
  JOIN policy p ON s.end BETWEEN p.since AND p.until
  JOIN first_year f ON s.year >= f.year
 WHERE s.status = '完成' AND s.end <= as_of()
   AND NOT EXISTS (SELECT 1 FROM disposal_targets t
                     JOIN disposal d ON d._id = t._id
                    WHERE t.value = l.computer AND d.voided_date IS NULL
                      AND d.date <= as_of())
