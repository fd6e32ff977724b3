-- rule: 01-moved
-- article: 一
-- severity: error
-- on: change
-- title: 不得换箱
-- text: {record} 从 {old} 换到 {new}
-- remedy: 先办手续
SELECT record, field, old, new FROM change_field WHERE field = '/box'
