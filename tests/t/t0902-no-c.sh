#!/bin/sh
# A new record type, rule and report are files; no C is needed for them.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

test_expect_success 'a new type is a schema' '
	cat >schema/types/vehicle.yaml <<-\EOT &&
	$schema: https://json-schema.org/draft/2020-12/schema
	title: 车辆
	description: 车辆：单位的公务用车，一车一条。
	type: object
	required: [plate, keeper, km, status]
	additionalProperties: false
	properties:
	  plate:
	    type: string
	    title: 车牌号
	    description: 车牌号：照行驶证填写。
	    x-en: {title: Plate, description: As on the vehicle licence.}
	  keeper:
	    type: string
	    title: 保管人
	    description: 保管人：人员编号。
	    x-ref: person
	    x-en: {title: Keeper, description: Id of a person.}
	  km:
	    type: integer
	    minimum: 0
	    title: 里程
	    description: 里程：公里数。
	    x-en: {title: Distance, description: Kilometres so far.}
	  status:
	    type: string
	    enum: [使用, 封存]
	    title: 状态
	    description: 状态：使用或封存。
	    x-en: {title: Status, description: In use or laid up.}
	x-path: "vehicle/{id}.yaml"
	x-transitions: {field: status, initial: [使用], 使用: [封存]}
	x-en: {title: Vehicle, description: One of the office vehicles.}
	EOT
	taizhang check
'

keeper=

vehicle() { # ID KM STATUS
	mkdir -p records/vehicle &&
	set -- "$@" records/person/*.yaml && keeper=$(basename "$4" .yaml) &&
	printf "plate: 示A-%s\nkeeper: %s\nkm: %s\nstatus: %s\n" \
		"$1" "$keeper" "$2" "$3" >"records/vehicle/$1.yaml"
}

test_expect_success 'its records are checked: keys, references, states' '
	vehicle car-1 100 使用 && taizhang check &&
	vehicle car-2 -1 使用 && echo "colour: red" >>records/vehicle/car-2.yaml &&
	test_expect_code 1 taizhang check >out &&
	test_grep "records/vehicle/car-2.yaml:3:5: error:" out &&
	test_grep "records/vehicle/car-2.yaml:5:1: error:" out &&
	vehicle car-2 5 使用 &&
	sed -i "s/^keeper:.*/keeper: nobody/" records/vehicle/car-2.yaml &&
	test_expect_code 1 taizhang check >out &&
	test_grep "records/vehicle/car-2.yaml:2:9: error:.*x3-reference" out &&
	vehicle car-2 5 封存 && test_expect_code 1 taizhang check >out &&
	test_grep "records/vehicle/car-2.yaml:4:9: error:.*x6-initial" out &&
	rm records/vehicle/car-2.yaml
'

test_expect_success 'a new rule is a SELECT' '
	cat >schema/rules/99-vehicle-service.sql <<-\EOT &&
	-- rule: 99-vehicle-service
	-- article: 总
	-- clause: 99.1
	-- severity: finding
	-- on: state
	-- title: 该保养了
	-- title.en: Service is due
	-- why: 超过一万公里应保养
	-- why.en: every ten thousand kilometres
	-- text: 车辆 {record} 已行驶 {km} 公里
	-- text.en: vehicle {record} has run {km} km
	-- remedy: 送修后更新里程
	-- remedy.en: have it serviced
	SELECT _id AS record, '\''/km'\'' AS field, km
	  FROM vehicle WHERE km > 10000
	EOT
	taizhang check >out && ! test_grep 99-vehicle out 2>/dev/null &&
	vehicle car-3 20000 使用 &&
	taizhang check >out &&
	test_grep "records/vehicle/car-3.yaml:3:5: .*车辆 car-3 已行驶 20000 公里" out &&
	taizhang --lang en check >out &&
	test_grep "vehicle car-3 has run 20000 km" out &&
	test_expect_code 1 taizhang check --fail-on finding &&
	taizhang rules >out && test_grep 99-vehicle-service out &&
	taizhang explain 99-vehicle-service >out && test_grep 一万公里 out
'

test_expect_success 'a new report is a SELECT' '
	cat >schema/reports/90-vehicles.sql <<-\EOT &&
	-- report: vehicles
	-- title: 车辆一览
	-- title.en: Vehicles
	-- columns: vehicle=车辆 km=里程
	-- columns.en: vehicle=Vehicle km=Distance
	SELECT _id AS vehicle, km FROM vehicle ORDER BY _id
	EOT
	taizhang summary >out &&
	test_grep 车辆一览 out && test_grep "car-3.*20000" out &&
	taizhang --lang en summary >out &&
	test_grep Vehicles out && test_grep Distance out &&
	taizhang summary --format json >out && test_grep "car-3" out
'

test_expect_success 'all of it goes through the hook into a commit' '
	test_commit "车辆：新类型" && taizhang check --at HEAD &&
	sed -i "s/^km:.*/km: many/" records/vehicle/car-1.yaml &&
	test_must_fail test_commit "车辆：里程有误"
'

test_done
