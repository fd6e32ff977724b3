-- rule: x5-deleted
-- article: 总
-- clause: X5
-- severity: error
-- on: change
-- title: 记录不得删除
-- title.en: A record is never deleted
-- why: 台账靠历史说话：记录以状态结束，不以删除结束；改名、挪动等于删除后另建
-- why.en: A register is worth its history: a record ends by a status, not by
--   deletion; to rename or move it is to delete it and make another
-- text: 记录 {record} 被删除（或改名、移走）
-- text.en: the record {record} was deleted (or renamed, or moved)
-- remedy: 恢复文件：git checkout HEAD -- {path}；要结束一条记录，请改它的状态，记错的请作废
-- remedy.en: bring it back: git checkout HEAD -- {path}; to end a record,
--   change its status
SELECT record, NULL AS field, path
  FROM change
 WHERE kind = 'removed'
