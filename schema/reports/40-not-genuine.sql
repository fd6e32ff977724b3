-- report: not-genuine
-- by: department
-- article: 六
-- clause: 6.2
-- title: 非正版软件清单
-- title.en: Software that is not genuine
-- columns: dept=科室 room=房间 computer=计算机 user=使用人 product=软件
--   version=版本 verdict=结论 installed=安装日期 follow_up=整改或违规
-- columns.en: dept=Department room=Room computer=Computer user=User
--   product=Product version=Version verdict=Verdict installed=Installed
--   follow_up=Follow-up
SELECT d.name AS dept, c.room, i.computer,
       coalesce(u.name, s.name || '（保管）') AS user, p.name AS product,
       i.version, i.verdict, i.installed,
       coalesce((SELECT group_concat(r._id || ' 第 ' || r.seq || ' 项', '、')
                   FROM inspection_rectifications r
                  WHERE r.computer = i.computer AND r.done IS NULL
                    AND (r.product IS NULL OR r.product = i.product)),
                (SELECT group_concat(v._id, '、') FROM violation v
                  WHERE v.computer = i.computer AND v.product = i.product
                    AND v.voided_date IS NULL)) AS follow_up
  FROM installation i
  JOIN computer c ON c._id = i.computer
  JOIN department d ON d._id = c.dept
  JOIN product p ON p._id = i.product
  LEFT JOIN person u ON u._id = c.user
  LEFT JOIN person s ON s._id = c.shared
 WHERE i.verdict <> '正版'
 ORDER BY d._id, i.computer, i.product
