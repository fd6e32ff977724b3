// What others have published to read our formats, asked about an output:
//
//	published.js FORMAT <OUTPUT
//
// It says what is wrong with it and ends in status 1, or says nothing.
//
//	published.js schema		the schema of SARIF, as draft 2020-12

'use strict'

const fs = require('fs')
const path = require('path')

// An older release of the schema than the one that OASIS has now, and written
// for draft 4; nothing that it says is said in another way in 2020-12.
function sarifSchema() {
	const schema = require(
		'@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
	schema.$schema = 'https://json-schema.org/draft/2020-12/schema'
	schema.$id = schema.id
	delete schema.id
	return schema
}

function sarif(text) {
	const Ajv = require('ajv/dist/2020').default
	// A pattern in it has a bracket that "u" forbids.
	const ajv = new Ajv({
		strict: false, allErrors: true, unicodeRegExp: false
	})
	require('ajv-formats').default(ajv)
	const valid = ajv.compile(sarifSchema())
	return valid(JSON.parse(text)) ? [] :
		valid.errors.map((e) => `${e.instancePath} ${e.message}`)
}

async function rdjsonl(text) {
	const { RDFormatValidator } = require('@umbrelladocs/rdformat-validator')
	const validator = new RDFormatValidator({
		strictMode: true, allowExtraFields: false
	})
	const errors = []
	for (const line of text.split('\n').filter((l) => l)) {
		const said = await validator.validateString(line)
		for (const e of said.errors.concat(said.warnings || []))
			errors.push(`${line}\n${e.path} ${e.message}`)
	}
	return errors
}

// The commands, taken apart as the runner does it, and written again by the
// toolkit that GitHub has for actions: the same bytes.
async function github(text) {
	const { issueCommand } = await import(path.join(process.env.NODE_PATH,
		'@actions/core/lib/command.js'))
	const unescape = (s) => s.replace(/%(25|0D|0A|3A|2C)/g,
		(_, hex) => String.fromCharCode(parseInt(hex, 16)))
	const write = process.stdout.write
	let written = ''
	process.stdout.write = (s) => { written += s }
	for (const line of text.split('\n').filter((l) => l)) {
		const [, command, properties, message] =
			/^::(\w+) (.*?)::(.*)$/.exec(line)
		const named = {}
		for (const property of properties.split(',')) {
			const [, name, value] = /^(\w+)=(.*)$/.exec(property)
			named[name] = unescape(value)
		}
		issueCommand(command, named, unescape(message))
	}
	process.stdout.write = write
	return written === text ? [] : [`it would be:\n${written}`]
}

async function junit(text) {
	const report = await (await import(
		require.resolve('junit2json'))).parse(text)
	const errors = []
	for (const suite of report.testsuite) {
		const failed = suite.testcase.filter((c) => c.failure)
		if (suite.tests !== suite.testcase.length ||
		    suite.failures !== failed.length)
			errors.push(`${suite.name}: ${suite.testcase.length} ` +
				`cases, ${failed.length} failed`)
		for (const c of failed)
			for (const f of c.failure)
				if (!f.message || !f.inner)
					errors.push(`${c.name}: no text`)
	}
	return errors
}

async function main(format) {
	if (format === 'schema')
		return console.log(JSON.stringify(sarifSchema()))
	const ask = { sarif, rdjsonl, github, junit }[format]
	const errors = await ask(fs.readFileSync(0, 'utf8'))
	for (const error of errors)
		console.log(error)
	process.exitCode = errors.length ? 1 : 0
}

main(process.argv[2])
