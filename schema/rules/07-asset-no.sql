-- rule: 07-asset-no
-- article: 七
-- clause: 7.1
-- severity: error
-- on: state
-- title: 资产编号重复
-- title.en: An asset number used twice
-- why: 通知第七条：将软件资产纳入局资产管理体系；一个编号只能是一项资产
-- why.en: Article 7: software is an asset; a number names one
-- text: {record} 的资产编号 {no} 已用于 {other}
-- text.en: {other} has the asset number {no} of {record}, too
-- remedy: 照资产卡片改正其中一个
-- remedy.en: mend one of them from the asset card
WITH asset AS (
       SELECT _id, asset_no AS no FROM licence
        WHERE asset_no IS NOT NULL AND voided_date IS NULL
       UNION ALL
       SELECT _id, asset_no FROM computer
        WHERE asset_no IS NOT NULL AND voided_date IS NULL),
     named AS (
       SELECT _id, no, first_value(_id) OVER (PARTITION BY no ORDER BY _id)
                  AS first
         FROM asset)
SELECT _id AS record, '/asset_no' AS field, no, first AS other
  FROM named
 WHERE first <> _id
