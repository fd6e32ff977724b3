// Does our validator agree with Ajv (draft 2020-12, ajv-formats) about the
// records, and about thousands of records with mistakes in them?
//
//	agree.js SCHEMA RECORDS FOLDER [MUTATIONS [SEED]]
//
// Each sample record is judged as it stands and MUTATIONS times (8) with one to
// three mistakes made in it. Both sides read the same bytes: JSON files, written
// into FOLDER. Same seed, same files. Prints what they disagree about, then how
// many there were of each kind; status 1 if there was any disagreement.

'use strict'

const fs = require('fs')
const path = require('path')
const { spawnSync } = require('child_process')
const Ajv2020 = require('ajv/dist/2020').default
const formats = require('ajv-formats').default
const YAML = require('yaml')

const [schemas, records, folder] = process.argv.slice(2)
const mutations = +(process.argv[5] ?? 8)
const seed = +(process.argv[6] ?? 20181)

// --- chance, the same every time (mulberry32) -------------------------------

let state = seed >>> 0

function below(n) {
	state = (state + 0x6d2b79f5) >>> 0
	let t = Math.imul(state ^ (state >>> 15), state | 1)

	t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
	return ((t ^ (t >>> 14)) >>> 0) % n
}

const pick = (list) => list[below(list.length)]

// --- what there is ----------------------------------------------------------

const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
const yaml = (file) => YAML.parse(fs.readFileSync(file, 'utf8'))
const uri = (name) => `file:///schema/${name}`

formats(ajv)
ajv.addSchema(yaml(path.join(schemas, 'defs.yaml')), uri('defs.yaml'))

const types = fs.readdirSync(path.join(schemas, 'types')).sort().map((file) => {
	const name = file.replace(/\.yaml$/, '')
	const schema = path.join(schemas, 'types', file)

	ajv.addSchema(yaml(schema), uri(`types/${file}`))
	return { name, schema, validate: ajv.getSchema(uri(`types/${file}`)),
		samples: [], files: [] }
})

function* files_below(dir) {
	const entries = fs.existsSync(dir) ? fs.readdirSync(dir).sort() : []

	for (const entry of entries) {
		const full = path.join(dir, entry)

		if (fs.statSync(full).isDirectory())
			yield* files_below(full)
		else if (full.endsWith('.yaml'))
			yield full
	}
}

for (const type of types)
	for (const file of files_below(path.join(records, type.name)))
		type.samples.push({ file, value: yaml(file) })

// Every text of the schemas that an instance may have to equal.
const words = []

;(function collect(node) {
	if (!node || typeof node !== 'object')
		return
	for (const word of [].concat(node.enum ?? [], node.const ?? []))
		if (typeof word === 'string')
			words.push(word)
	Object.values(node).forEach(collect)
})([...files_below(schemas)].map(yaml))

// --- mistakes ---------------------------------------------------------------

// Numbers as JSON may write them and JavaScript would not. Only those that a
// double holds: we are exact, and Ajv takes 1.00000000000000000001 for 1.
const raw = ['1.0', '2018.0', '1e0', '1E+2', '-0', '0.0', '1.5', '1e-7', '-1',
	'9007199254740992', '1e30', '0.1e1', '20180e-1', '2018.5', '10e-1', '5e-1']
const odd = ['', ' ', '\t', '\n', '\r', '\0', '\u0085', '\u00a0', '\u00ad',
	'\u0301', '\u180e', '\u200b', '\u200d', '\u2028', '\u2029', '\u202e',
	'\u3000', '\ufeff', '\ufffd', '０', '１', '：', '－', 'é', 'e\u0301', '😀',
	'𠮷', '👨‍👩‍👧', 'İ', 'ſ', 'K', '٣', '१']
const texts = ['2018-02-29', '2020-02-29', '2018-02-30', '2018-13-01',
	'2018-00-10', '1900-02-29', '2000-02-29', '1989-12-31', '1990-01-01',
	'2018-1-1', '２０１８-01-01', '2018-01-01T00:00:00Z', '2018/01/01',
	'02-29', '06-31', '920.00', '920.0', '920', '0.00', '1234567890.00',
	'1,200.00', '-1.00', '.50', '无', '—', 'N/A', '待定', '最新', 'null', 'true',
	'no', '12:30', '0x10', '~', '{}', '[]', 'a@b', 'a@example.org', '@',
	'a.b@例子.中国', 'a@-b.org', '"a b"@example.org', 'a..b@example.org',
	'__proto__', 'constructor', '永久', '永久\n', '不限', '3 年', '3年', '0年',
	'pc-0001', 'PC-0001', 'chen-lixin', 'purchase-2018-2', 'sha256:0']

const written = Symbol('written')
const number = (text) => ({ [written]: text })

function copy(value) {
	if (Array.isArray(value))
		return value.map(copy)
	if (!value || typeof value !== 'object' || value[written])
		return value
	const made = {}

	for (const key of Object.keys(value))
		put(made, key, copy(value[key]))
	return made
}

function any() {
	return pick([
		() => null, () => true, () => false, () => [], () => ({}),
		() => below(3000), () => below(3) - 1, () => below(100) / 10,
		() => number(pick(raw)), () => pick(texts), () => pick(words),
		() => pick(odd),
	])()
}

function retype(value) {
	return pick([
		() => [value], () => ({ value }), () => String(value),
		() => Number(value) || 0, () => JSON.stringify(value), any,
	])()
}

const cut = (list, i, n, ...more) =>
	[...list.slice(0, i), ...more, ...list.slice(i + n)]

function mistake(value) {
	if (typeof value === 'string') {
		const letters = [...value]
		const i = below(letters.length + 1)

		return pick([
			() => letters.slice(0, i).join(''),
			() => letters.slice(i).join(''),
			() => cut(letters, i, 0, pick(odd)).join(''),
			() => cut(letters, i, 1, pick(odd)).join(''),
			() => cut(letters, i, 0, letters[i]).join(''),
			() => cut(letters, i, 2, letters[i + 1], letters[i]).join(''),
			() => value + pick(odd), () => pick(odd) + value,
			() => letters.slice(0, 99).join('').repeat(1 + below(300)),
			() => value.normalize(pick(['NFD', 'NFKD', 'NFC'])),
			() => value.toUpperCase(),
			() => pick(words), () => pick(words), () => pick(texts),
			() => retype(value),
		])()
	}
	if (typeof value === 'number')
		return pick([
			() => value + 1, () => value - 1, () => -value, () => value / 2,
			() => value * 1000, () => number(value.toFixed(1)),
			() => number(pick(raw)), () => retype(value),
		])()
	return retype(value)
}

// All places in a value: the container, and the key or index in it.
function* places(value) {
	if (value && typeof value === 'object')
		for (const key of Object.keys(value)) {
			yield { value, key: Array.isArray(value) ? +key : key }
			yield* places(value[key])
		}
}

function put(target, key, value) {
	Object.defineProperty(target, key,
		{ value, enumerable: true, configurable: true, writable: true })
}

function spoil(root, other) {
	const all = [...places(root)]

	if (all.length === 0)
		return
	const { value: within, key } = pick(all)
	const is_list = Array.isArray(within)
	const again = copy(within[key])

	pick([
		() => is_list ? within.splice(key, 1) : delete within[key],
		() => is_list ? within.splice(key, 0, again) :
			put(within, pick([`${key}s`, key.toUpperCase(), `${key} `,
				key.replace('_', '-'), '__proto__', 'voided', 'note',
				pick(odd)]), again),
		() => { within[key] = mistake(within[key]) },
		() => { within[key] = mistake(within[key]) },
		() => { within[key] = mistake(within[key]) },
		() => { within[key] = retype(within[key]) },
		() => {
			const there = pick(all)

			within[key] = copy(there.value[there.key])
			there.value[there.key] = again
		},
		() => {
			const found = [...places(other)].filter((p) => p.key === key)

			within[key] = found.length ?
				copy(pick(found).value[key]) : any()
		},
		() => is_list ? within.splice(key) :
			Object.keys(within).slice(below(5)).forEach((k) =>
				below(2) && delete within[k]),
		() => is_list ? within.reverse() : put(within, pick(words), any()),
	])()
}

// --- one text for both ------------------------------------------------------

function json(value) {
	if (Array.isArray(value))
		return `[${value.map(json).join(', ')}]`
	if (value && value[written])
		return value[written]
	if (value && typeof value === 'object')
		return `{${Object.keys(value).map((key) =>
			`${json(key)}: ${json(value[key])}`).join(',\n')}}`
	return JSON.stringify(value)
}

fs.rmSync(folder, { recursive: true, force: true })
for (const type of types) {
	fs.mkdirSync(path.join(folder, type.name), { recursive: true })
	type.samples.forEach(({ file, value }, i) => {
		type.files.push(file)
		for (let n = 0; n <= mutations; n++) {
			const made = copy(value)
			const to = path.join(folder, type.name, `${i}-${n}.json`)

			for (let m = n ? pick([1, 1, 1, 2, 3]) : 0; m > 0; m--)
				spoil(made, pick(type.samples).value)
			fs.writeFileSync(to, json(made) + '\n')
			type.files.push(to)
		}
	})
}

// --- where Ajv is known to be wrong -----------------------------------------

// RFC 5321 4.1.2: a domain of one label, a quoted name and an address in
// brackets are good. ajv-formats wants a dot and knows neither of the others.
function is_known(error, instance) {
	let value = instance

	if (error.keyword !== 'format' || error.params.format !== 'email')
		return false
	for (const key of error.instancePath.split('/').slice(1))
		value = value[key.replace(/~1/g, '/').replace(/~0/g, '~')]
	return /^"[^]*"@|@[A-Za-z0-9-]+$|@\[/.test(value)
}

// --- two verdicts -----------------------------------------------------------

function ours(type) {
	const run = spawnSync('taizhang', ['--lang', 'en', 'schema', 'validate',
		'--assert-format', '--format', 'json', type.schema, ...type.files],
	{ encoding: 'utf8', maxBuffer: 1 << 30 })

	if (run.status !== 0 && run.status !== 1)
		process.stderr.write(`${type.name}: status ${run.status ?? run.signal}` +
			`: ${run.stderr}\n`)
	return JSON.parse(run.stdout).documents
}

const count = { valid: 0, invalid: 0, disagreements: 0 }

for (const type of types.filter(({ files }) => files.length)) {
	const verdicts = ours(type)

	if (verdicts.length !== type.files.length)
		throw new Error(`${type.name}: ${verdicts.length} verdicts`)
	type.files.forEach((file, i) => {
		const value = file.endsWith('.json') ?
			JSON.parse(fs.readFileSync(file, 'utf8')) : yaml(file)
		const errors = type.validate(value) ? [] :
			type.validate.errors.filter((e) => !is_known(e, value))
		const valid = errors.length === 0
		const { valid: we, findings } = verdicts[i]

		count[valid ? 'valid' : 'invalid']++
		if (we === valid)
			return
		count.disagreements++
		console.log(`${file}: Ajv says ${valid}, we say ${we}`)
		for (const e of errors)
			console.log(`  Ajv: ${e.instancePath} ${e.keyword} ${e.message}`)
		for (const f of findings)
			console.log(`  we:  ${f.field} ${f.rule} ${f.text}`)
	})
}
console.log(`seed ${seed}: ${count.valid} valid, ${count.invalid} invalid, ` +
	`${count.disagreements} disagreements`)
process.exit(count.disagreements ? 1 : 0)
