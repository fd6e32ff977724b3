-- rule: 10-veto
-- article: 十
-- clause: 10.2
-- severity: error
-- on: moved
-- of: assessment
-- title: 一票否决
-- title.en: The veto
-- why: 通知第十条：实行一票否决
-- why.en: Article 10: one violation vetoes
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 当年有确认的违规（种类见 unit.policy.veto_kinds）就写 veto: 是 并列出违规，没有就写 否；否决的不能评优秀
-- remedy.en: veto is 是 just when a violation of that year is confirmed (kinds:
--   unit.policy.veto_kinds), and then the result is not 优秀
WITH a AS (
       SELECT x._id, x.year, x.veto, x.result,
              (SELECT group_concat(v.violation, '、') FROM veto v
                WHERE v.dept = x.dept AND v.year = x.year) AS violations
         FROM moved m
         JOIN assessment x ON x._id = m.record
        WHERE m.type = 'assessment' AND x.voided_date IS NULL)
SELECT _id AS record, '/veto' AS field,
       year || ' 年有确认的违规 ' || violations || '，应一票否决' AS what,
       violations || ' of ' || year || ' should veto' AS what_en
  FROM a
 WHERE violations IS NOT NULL AND veto = '否'
UNION ALL
SELECT _id, '/veto', year || ' 年没有确认的违规，不应一票否决',
       'no violation of ' || year || ' vetoes'
  FROM a
 WHERE violations IS NULL AND veto = '是'
UNION ALL
SELECT _id, '/result', '一票否决的不能评为优秀', 'a veto and 优秀 exclude each other'
  FROM a
 WHERE veto = '是' AND result = '优秀'
