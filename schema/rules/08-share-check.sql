-- rule: 08-share-check
-- article: 八
-- clause: 8.10
-- severity: error
-- on: moved
-- of: inspection
-- title: 检查网上传播
-- title.en: Sharing on the net is looked for
-- why: 通知第八条：未经授权不得放在网上供他人下载；unit.policy.share_check 要求检查时查看
-- why.en: Article 8: no software on the net for others to take;
--   unit.policy.share_check wants inspections to look
-- text: {record} 没有检查 {computer} 是否在网上传播软件
-- text.en: {record} does not say whether {computer} shares software on the net
-- remedy: 在这一行的 share_check 写 是、否 或 不适用
-- remedy.en: set share_check of this line to 是, 否 or 不适用
SELECT l._id AS record, l._at || '/share_check' AS field, l.computer
  FROM moved m
  JOIN inspection i ON i._id = m.record
  JOIN policy p ON i.start BETWEEN p.since AND p.until
  JOIN inspection_lines l ON l._id = i._id
 WHERE m.type = 'inspection' AND m.state = '完成' AND i.kind = '例行检查'
   AND p.share_check = '要求' AND l.share_check IS NULL
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = i._id AND v.clause = '8.10')
