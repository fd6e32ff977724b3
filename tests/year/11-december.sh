# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-12: each department verifies its entries and checks its people.

upcoming 七-7 7.8 2019-12-10 brigade
overdue 七-7 7.8 2020-01-04 brigade
sheet_of() { # KIND DAY: one of each department, by its head
	verifications "$1" <<E
$2 office            tian-mei
$2 training          meng-jie
$2 finance           yan-shu
$2 audit             kang-ping
$2 procurement       zhan-tao
$2 assessment-office pei-lan
$2 planning          guan-bo
$2 it-centre         qiu-feng
$2 brigade           dong-ge
E
}
sheet_of 台账核对 2019-12-16
sheet_of 科室自查 2019-12-17
committed "2019-12-18 09:00" hao-yu "录入各科室台账核对和自查" "九个科室。" "二 七"
done_ 七-7 7.8 2020-01-04 brigade
done_ 二-7 2.7 2020-01-01 2019
