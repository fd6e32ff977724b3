# 2018-03-06 … 03-13: the computers and what is installed on them, entered
# department by department from the paper sheets.

w7="6.1.7601"
wps="10.1.0.7023"
hengyuan=示例市恒源电脑公司

# --- leaders, office, finance, audit, procurement ---
computers <<'EOF'
pc-0101 台式 联想 M710t    SN17A0101 bureau-leaders 201 lin-haichuan 2017-05-18 ZC-2017-0101 外网
pc-0102 台式 联想 M710t    SN17A0102 bureau-leaders 202 su-mingyuan  2017-05-18 ZC-2017-0102 外网
pc-0103 台式 联想 M710t    SN17A0103 bureau-leaders 203 qin-zhengyi  2017-05-18 ZC-2017-0103 外网
pc-0104 台式 联想 M710t    SN17A0104 bureau-leaders 204 bai-yunfei   2017-05-18 ZC-2017-0104 外网
pc-0105 台式 联想 M710t    SN17A0105 office         205 zhou-wenjing 2017-05-18 ZC-2017-0105 外网
pc-0106 台式 联想 M4380    SN13A0106 office         206 chen-lixin   2013-06-20 ZC-2013-0106 外网
pc-0107 台式 联想 M4380    SN13A0107 office         206 ma-xiaohong  2013-06-20 ZC-2013-0107 外网
pc-0108 台式 联想 M4180    SN11A0108 office         207 *ma-xiaohong 2011-03-18 ZC-2011-0108 外网
pc-0112 台式 联想 M4380    SN13A0112 finance        301 feng-guoqing 2013-06-20 ZC-2013-0112 外网
pc-0113 台式 联想 M4380    SN13A0113 finance        302 sun-lihua    2013-06-20 ZC-2013-0113 外网
pc-0114 台式 浪潮 CP520    SN15A0114 finance        302 *sun-lihua   2015-04-10 ZC-2015-0114 内网
pc-0115 台式 联想 M4380    SN13A0115 audit          303 jiang-yulan  2013-06-20 ZC-2013-0115 外网
pc-0116 台式 联想 M4380    SN13A0116 audit          303 ding-kai     2013-06-20 ZC-2013-0116 外网
pc-0117 台式 联想 M4380    SN13A0117 procurement    304 shen-jianhua 2013-06-20 ZC-2013-0117 外网
pc-0119 台式 联想 M4380    SN13A0119 procurement    304 kong-lin     2013-06-20 ZC-2013-0119 外网
EOF
oem windows-10-pro "Windows 10 专业版" "10.0" $hengyuan 2017-05-18 \
	"办公室 2 号柜" chen-lixin 2018-03-06 <<'EOF'
pc-0101 COA-2017-00310101
pc-0102 COA-2017-00310102
pc-0103 COA-2017-00310103
pc-0104 COA-2017-00310104
pc-0105 COA-2017-00310105
EOF
oem windows-7-pro "Windows 7 专业版" "6.1" $hengyuan 2015-04-10 \
	"办公室 2 号柜" chen-lixin 2018-03-06 <<'EOF'
pc-0114 COA-2015-00220114
EOF
ledger 清查补登 stocktake-2018 chen-lixin 2018-03-06 <<EOF
windows-10-pro  10.0.15063 oem            2017-05-18 pc-0101 pc-0102 pc-0103 pc-0104 pc-0105
windows-7-pro   $w7        win7-vl-2013   2013-06-20 pc-0106 pc-0107 pc-0112 pc-0113 pc-0115 pc-0116 pc-0117 pc-0119
windows-7-pro   $w7        win7-vl-2013   2013-06-24 pc-0108
windows-7-pro   $w7        oem            2015-04-10 pc-0114
office-2010-std 14.0.7015  office-2010-vl 2011-03-21 pc-0108
wps-office-2016 $wps       wps-2016-01    2016-09-19 pc-0106 pc-0107 pc-0112 pc-0113 pc-0114 pc-0115 pc-0116 pc-0117 pc-0119
wps-office-2016 $wps       wps-2016-01    2017-05-19 pc-0101 pc-0102 pc-0103 pc-0104 pc-0105
yonyou-gov-6    6.0.3      yonyou-2017    2017-11-06 pc-0112 pc-0113 pc-0114 pc-0119
oa-client       5.2        oa-client-2014 2014-09-15 pc-0106 pc-0107 pc-0112 pc-0115 pc-0117
oa-client       5.2        oa-client-2014 2017-05-19 pc-0101 pc-0102 pc-0103 pc-0104 pc-0105
sogou-pinyin    8.9        sogou-free     2018-01-15 pc-0106 pc-0107 pc-0113 pc-0119
7-zip           18.01      7-zip-oss      2018-01-31 pc-0106 pc-0107 pc-0112 pc-0113 pc-0116 pc-0119
foxit-reader-9  9.0        foxit-free     2018-01-15 pc-0105 pc-0106 pc-0107 pc-0116
EOF
step "2018-03-06 17:05" chen-lixin \
	"补录局领导、办公室、财务科、审计科、基建采购办的计算机和台账" \
	"十五台，逐台看机身标签和关于窗口。财务专用机 pc-0114 在内网。" "七"

# --- information centre and the server room ---
computers <<'EOF'
pc-0109 台式   联想 M710t    SN17A0109 it-centre 401 he-zhiqiang 2017-05-18 ZC-2017-0109 外网
pc-0110 台式   联想 M710t    SN17A0110 it-centre 402 wu-xiaobo   2017-05-18 ZC-2017-0110 外网
pc-0111 台式   浪潮 CP520    SN15A0111 it-centre 402 liu-yichen  2015-04-10 ZC-2015-0111 外网
sv-0901 服务器 浪潮 NF5270M3 SN13S0901 it-centre 403 *wu-xiaobo  2013-12-05 ZC-2013-0901 内网
sv-0902 服务器 浪潮 NF5270M3 SN13S0902 it-centre 403 *wu-xiaobo  2013-12-05 ZC-2013-0902 内网
sv-0903 服务器 浪潮 NF5270M4 SN15S0903 it-centre 403 *wu-xiaobo  2015-05-04 ZC-2015-0903 内网
EOF
for s in sv-0901 sv-0902 sv-0903; do
	append "$(cpath $s)" <<'EOF'
exempt:
  - {category: 办公, reason: 服务器，不装办公软件}
  - {category: 杀毒, reason: 机房按等级保护方案在网络侧防护}
EOF
done
oem windows-10-pro "Windows 10 专业版" "10.0" $hengyuan 2017-05-18 \
	"办公室 2 号柜" chen-lixin 2018-03-07 <<'EOF'
pc-0109 COA-2017-00310109
pc-0110 COA-2017-00310110
EOF
oem windows-7-pro "Windows 7 专业版" "6.1" $hengyuan 2015-04-10 \
	"办公室 2 号柜" chen-lixin 2018-03-07 <<'EOF'
pc-0111 COA-2015-00220111
EOF
ledger 清查补登 stocktake-2018 chen-lixin 2018-03-07 <<EOF
windows-10-pro         10.0.15063 oem             2017-05-18 pc-0109 pc-0110
windows-7-pro          $w7        oem             2015-04-10 pc-0111
windows-server-2012-r2 6.3.9600   winsrv-2013     2013-12-16 sv-0901 sv-0902
centos-7               7.4.1708   centos-7-oss    2015-05-08 sv-0903
dameng-dm7             7.1.6.46   dameng-2015     2015-06-09 sv-0903
exam-system            1.4        exam-system-own 2016-06-13 sv-0903
wps-office-2016        $wps       wps-2016-01     2016-09-19 pc-0111
wps-office-2016        $wps       wps-2016-01     2017-05-19 pc-0109 pc-0110
oa-client              5.2        oa-client-2014  2017-05-19 pc-0109 pc-0110
7-zip                  18.01      7-zip-oss       2018-01-31 pc-0109 pc-0110 pc-0111 sv-0901
firefox-esr            52.6       firefox-oss     2018-02-05 pc-0109 pc-0110 pc-0111
EOF
step "2018-03-07 16:30" wu-xiaobo \
	"补录信息中心和机房三台服务器的计算机和台账" \
	"sv-0901 文件服务器，sv-0902 域控制器，sv-0903 考务管理系统和达梦数据库。" "七"

# --- the other departments of the bureau ---
computers <<'EOF'
pc-0118 台式 联想 M4180 SN11A0118 planning          306 han-bing     2011-03-18 ZC-2011-0118 外网
pc-0301 台式 浪潮 CP520 SN15A0301 planning          305 yang-fan     2015-04-10 ZC-2015-0301 外网
pc-0121 台式 联想 M4180 SN11A0121 equipment         307 luo-jianguo  2011-03-18 ZC-2011-0121 外网
pc-0122 台式 联想 M4380 SN13A0122 equipment         308 deng-ling    2013-06-20 ZC-2013-0122 外网
pc-0123 台式 戴尔 T3620 SN16A0123 equipment         308 *deng-ling   2016-09-12 ZC-2016-0123 外网
pc-0124 台式 浪潮 CP520 SN15A0124 safety            309 pan-shiyu    2015-04-10 ZC-2015-0124 外网
pc-0125 台式 联想 M4380 SN13A0125 safety            310 xie-fang     2013-06-20 ZC-2013-0125 外网
pc-0126 台式 联想 M4380 SN13A0126 ticket-inspection 311 hu-meiling   2013-06-20 ZC-2013-0126 外网
pc-0127 台式 联想 M4380 SN13A0127 ticket-inspection 312 cao-yang     2013-06-20 ZC-2013-0127 外网
pc-0128 台式 联想 M4380 SN13A0128 party-committee   208 fang-zhihua  2013-06-20 ZC-2013-0128 外网
pc-0129 台式 联想 M4380 SN13A0129 discipline        209 tan-weimin   2013-06-20 ZC-2013-0129 外网
pc-0130 台式 联想 M4380 SN13A0130 assessment-office 210 gu-xiaofeng  2013-06-20 ZC-2013-0130 外网
pc-0131 台式 戴尔 3046  SN16A0131 assessment-office 210 jin-xin      2016-09-12 ZC-2016-0131 外网
pc-0132 台式 联想 M4380 SN13A0132 training          211 zheng-yaqin  2013-06-20 ZC-2013-0132 外网
pc-0133 台式 联想 M4380 SN13A0133 training          212 tang-rui     2013-06-20 ZC-2013-0133 外网
pc-0134 台式 联想 M4180 SN11A0134 training          213 *tang-rui    2011-03-18 ZC-2011-0134 外网
EOF
oem windows-7-pro "Windows 7 专业版" "6.1" $hengyuan 2011-03-18 \
	"办公室 2 号柜" chen-lixin 2018-03-09 <<'EOF'
pc-0118 COA-2011-00040118
EOF
oem windows-7-pro "Windows 7 专业版" "6.1" $hengyuan 2015-04-10 \
	"办公室 2 号柜" chen-lixin 2018-03-09 <<'EOF'
pc-0124 COA-2015-00220124
pc-0301 COA-2015-00220301
EOF
oem windows-10-pro "Windows 10 专业版" "10.0" $hengyuan 2016-09-12 \
	"办公室 2 号柜" chen-lixin 2018-03-09 <<'EOF'
pc-0123 COA-2016-00270123
pc-0131 COA-2016-00270131
EOF
ledger 清查补登 stocktake-2018 chen-lixin 2018-03-09 <<EOF
windows-7-pro      $w7        oem            2011-03-18 pc-0118
windows-7-pro      $w7        oem            2015-04-10 pc-0124 pc-0301
windows-7-pro      $w7        win7-vl-2013   2013-06-20 pc-0122 pc-0125 pc-0126 pc-0127 pc-0128 pc-0129 pc-0130 pc-0132 pc-0133
windows-7-pro      $w7        win7-vl-2013   2013-06-24 pc-0121 pc-0134
windows-10-pro     10.0.14393 oem            2016-09-12 pc-0123 pc-0131
office-2010-std    14.0.7015  office-2010-vl 2011-03-21 pc-0121
office-2010-std    14.0.7015  office-2010-vl 2013-06-25 pc-0126 pc-0127
wps-office-2016    $wps       wps-2016-01    2016-09-20 pc-0122 pc-0123 pc-0124 pc-0125 pc-0128 pc-0129 pc-0130 pc-0132 pc-0301
zwcad-2018         2018.0.1   zwcad-2017-01  2017-11-08 pc-0122 pc-0123
mine-ventilation-3 3.0.2      vent-2016      2016-09-22 pc-0123
kuangtu-2          2.0        kuangtu-trial  2018-02-27 pc-0122
oa-client          5.2        oa-client-2014 2014-09-16 pc-0122 pc-0125 pc-0126 pc-0127 pc-0128 pc-0129 pc-0130 pc-0132
sogou-pinyin       8.9        sogou-free     2018-01-16 pc-0125 pc-0133 pc-0301
7-zip              18.01      7-zip-oss      2018-01-31 pc-0122 pc-0123 pc-0131
foxit-reader-9     9.0        foxit-free     2018-01-16 pc-0122 pc-0132 pc-0133
EOF
step "2018-03-09 11:20" liu-yichen \
	"补录规划、装备、监管、稽查、党委、纪委、考核、培训各科室的计算机和台账" \
	"十六台。2017 年底自查时已把没有授权的办公软件卸掉，pc-0131、pc-0133 等现无办公软件，
需求在清查中申报。" "七"

# --- the units ---
computers <<'EOF'
pc-0201 台式 戴尔 3046  SN16A0201 exam-centre        B201 xu-changqing  2016-09-12 ZC-2016-0201 外网
pc-0202 台式 戴尔 3046  SN16A0202 exam-centre        B202 zhao-min      2016-09-12 ZC-2016-0202 外网
pc-0211 台式 联想 M4380 SN13A0211 exam-centre        B210 *zhao-min     2013-06-20 ZC-2013-0211 内网
pc-0212 台式 联想 M4380 SN13A0212 exam-centre        B210 *zhao-min     2013-06-20 ZC-2013-0212 内网
pc-0213 台式 联想 M4380 SN13A0213 exam-centre        B210 *zhao-min     2013-06-20 ZC-2013-0213 内网
pc-0214 台式 联想 M4380 SN13A0214 exam-centre        B210 *zhao-min     2013-06-20 ZC-2013-0214 内网
pc-0215 台式 联想 M4380 SN13A0215 exam-centre        B210 *zhao-min     2013-06-20 ZC-2013-0215 内网
pc-0216 台式 联想 M4380 SN13A0216 exam-centre        B210 *zhao-min     2013-06-20 ZC-2013-0216 内网
pc-0221 台式 联想 M4380 SN13A0221 local-mine-brigade B101 ren-dahai     2013-06-20 ZC-2013-0221 外网
pc-0222 台式 联想 M4380 SN13A0222 local-mine-brigade B102 meng-he       2013-06-20 ZC-2013-0222 外网
pc-0223 台式 联想 M4180 SN11A0223 local-mine-brigade B102 wen-bin       2011-03-18 ZC-2011-0223 外网
pc-0231 台式 联想 M4380 SN13A0231 state-mine-brigade B103 yuan-hongbin  2013-06-20 ZC-2013-0231 外网
pc-0232 台式 联想 M4180 SN11A0232 state-mine-brigade B104 bao-lige      2011-03-18 ZC-2011-0232 外网
pc-0241 台式 联想 M4380 SN13A0241 opencast-brigade   B105 nie-rongsheng 2013-06-20 ZC-2013-0241 外网
pc-0242 便携 联想 E430  SN13A0242 opencast-brigade   B105 gong-yu       2013-06-20 ZC-2013-0242 外网
pc-0251 台式 联想 M4380 SN13A0251 fire-brigade       B106 tong-weiguo   2013-06-20 ZC-2013-0251 外网
pc-0252 台式 联想 M4180 SN11A0252 fire-brigade       B106 shi-lei       2011-03-18 ZC-2011-0252 外网
pc-0253 便携 戴尔 3470  SN16A0253 fire-brigade       B107 yin-hao       2016-09-12 ZC-2016-0253 外网
EOF
for c in pc-0211 pc-0212 pc-0213 pc-0214 pc-0215 pc-0216; do
	append "$(cpath $c)" <<'EOF'
exempt:
  - {category: 办公, reason: 考试专用机，只运行考务软件}
EOF
done
oem windows-10-pro "Windows 10 专业版" "10.0" $hengyuan 2016-09-12 \
	"办公室 2 号柜" ma-xiaohong 2018-03-13 <<'EOF'
pc-0201 COA-2016-00270201
pc-0202 COA-2016-00270202
pc-0253 COA-2016-00270253
EOF
exam="pc-0211 pc-0212 pc-0213 pc-0214 pc-0215 pc-0216"
ledger 清查补登 stocktake-2018 ma-xiaohong 2018-03-13 <<EOF
windows-7-pro      $w7        win7-vl-2013     2013-06-21 $exam
windows-7-pro      $w7        win7-vl-2013     2013-06-21 pc-0221 pc-0222 pc-0231 pc-0241 pc-0242 pc-0251
windows-7-pro      $w7        win7-vl-2013     2013-06-24 pc-0223 pc-0232 pc-0252
windows-10-pro     10.0.14393 oem              2016-09-12 pc-0201 pc-0202 pc-0253
rising-esm-3       3.0.1.2    rising-2017      2017-11-06 pc-0201 pc-0202 $exam
exam-system        1.4        exam-system-own  2016-06-14 $exam
exam-player        2.1        exam-player-2016 2016-06-14 $exam
zwcad-2018         2018.0.1   zwcad-2017-01    2017-11-08 pc-0251
mine-ventilation-3 3.0.2      vent-2016        2016-09-23 pc-0231 pc-0251
oa-client          5.2        oa-client-2014   2016-09-14 pc-0201 pc-0202
oa-client          5.2        oa-client-2014   2014-09-17 pc-0221 pc-0231
sogou-pinyin       8.9        sogou-free       2018-01-17 pc-0222 pc-0242 pc-0253
7-zip              18.01      7-zip-oss        2018-01-31 pc-0201 pc-0202
foxit-reader-9     9.0        foxit-free       2018-01-17 pc-0201
firefox-esr        52.6       firefox-oss      2018-02-05 pc-0201 pc-0222 pc-0253
EOF
step "2018-03-13 17:40" ma-xiaohong \
	"补录考务中心和四个支队的计算机和台账，建账完成" \
	"十八台。考试机房 B210 六台在内网，装考务系统和课件播放系统，不装办公软件。" "七"
