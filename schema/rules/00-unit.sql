-- rule: 00-unit
-- article: 总
-- clause: 0.1
-- severity: finding
-- on: state
-- title: 没有单位记录
-- title.en: There is no unit
-- why: 制度从哪天起施行、哪个科室负责什么、各项期限，都写在单位记录里；没有它，大多数规则无从判断
-- why.en: Since when the notice holds, which department does what, and by when is
--   said by the unit; without it most rules cannot judge
-- text: 还没有单位记录，大多数规则无从判断
-- text.en: there is no unit yet, and most rules cannot judge without it
-- remedy: 新建 records/unit/unit.yaml；写什么见 taizhang schema show unit
-- remedy.en: add records/unit/unit.yaml; taizhang schema show unit says what goes
--   into it
SELECT NULL AS record, NULL AS field
 WHERE NOT EXISTS (SELECT 1 FROM unit)
   AND NOT EXISTS (SELECT 1 FROM broken WHERE type = 'unit')
