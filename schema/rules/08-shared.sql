-- rule: 08-shared
-- article: 八
-- clause: 8.10
-- severity: finding
-- on: state
-- title: 在网上供人下载软件
-- title.en: Software offered on the net
-- why: 通知第八条：未经授权不得放在网上供他人下载、使用
-- why.en: Article 8: no software on the net for others to take without leave
-- text: {record} {what}
-- text.en: {record} {what_en}
-- remedy: 停止传播，查清后立案（violation，kind: 网上传播），核实后确认或排除
-- remedy.en: stop it, open a violation (网上传播), and confirm or dismiss it
SELECT l._id AS record, l._at || '/share_check' AS field,
       '查到 ' || l.computer || ' 在网上传播软件，没有立案' AS what,
       'saw that ' || l.computer || ' shares software; no violation is open'
           AS what_en
  FROM done_inspection i
  JOIN inspection_lines l ON l._id = i._id
 WHERE l.share_check = '是' AND i.end <= as_of()
   AND NOT EXISTS (SELECT 1 FROM violation v
                    WHERE v.computer = l.computer AND v.kind = '网上传播'
                      AND v.discovered >= i.start AND v.voided_date IS NULL)
UNION ALL
SELECT v._id, '/status', '网上传播还没有结论（' || v.status || '）',
       'is about sharing on the net and not concluded (' || v.status || ')'
  FROM violation v
 WHERE v.kind = '网上传播' AND v.status IN ('疑似', '核实')
   AND v.voided_date IS NULL AND v.discovered <= as_of()
