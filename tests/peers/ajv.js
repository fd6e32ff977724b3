// ajv.js SCHEMA DEFS FOLDER: the records below a folder, by Ajv with js-yaml.

'use strict'

const fs = require('fs')
const path = require('path')
const yaml = require('js-yaml')
const Ajv = require('ajv/dist/2020').default

const [schema, defs, folder] = process.argv.slice(2)
const ajv = new Ajv({ strict: false })
require('ajv-formats').default(ajv)

function load(file) {
	return yaml.load(fs.readFileSync(file, 'utf8'))
}

ajv.addSchema(load(defs), 'file:/schema/defs.yaml')
ajv.addSchema(load(schema), 'file:/schema/types/it.yaml')
const valid = ajv.getSchema('file:/schema/types/it.yaml')

function walk(dir) {
	for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
		const file = path.join(dir, entry.name)
		if (entry.isDirectory())
			walk(file)
		else if (!valid(load(file))) {
			console.log(file, valid.errors)
			process.exitCode = 1
		}
	}
}

walk(folder)
