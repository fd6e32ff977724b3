// What an editor shows of a record: drives the real yaml-language-server over
// its standard input and output, with the settings that stand in the register.
//
//	editor.js check REGISTER FILE…            path:line:column: text
//	editor.js complete REGISTER FILE LINE COL label, a tab, documentation
//	editor.js hover REGISTER FILE LINE COL
//
// Lines and columns count from 1. The server is told that the user reads
// Chinese, and ends if it tries to use a network.

'use strict'

const fs = require('fs')
const path = require('path')
const { spawn } = require('child_process')
const { pathToFileURL } = require('url')

const [what, folder, ...words] = process.argv.slice(2)
const register = fs.realpathSync(folder)
const settings = JSON.parse(
	fs.readFileSync(path.join(register, '.vscode/settings.json'), 'utf8'))

// --- the protocol -----------------------------------------------------------

const server = spawn(process.execPath, [
	'--require', path.join(__dirname, 'offline.js'),
	require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio',
], { stdio: ['pipe', 'pipe', 'inherit'] })
const waiting = new Map()	// id of a request → who waits for its answer
const judged = new Map()	// URI → who waits for its diagnostics
let last = 0
let unread = Buffer.alloc(0)

function send(message) {
	const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))

	server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
	server.stdin.write(body)
}

function ask(method, params) {
	return new Promise((resolve) => {
		waiting.set(++last, resolve)
		send({ id: last, method, params })
	})
}

// VS Code hands out 'yaml.schemas' as member 'schemas' of section 'yaml'.
function section(name) {
	const found = {}

	if (name in settings)
		return settings[name]
	for (const [key, value] of Object.entries(settings)) {
		const parts = key.split('.')

		if (parts.shift() !== name)
			continue
		const member = parts.pop()
		let at = found

		for (const part of parts)
			at = at[part] = at[part] || {}
		at[member] = value
	}
	return found
}

function answer(message) {
	if (message.method === 'workspace/configuration')
		return message.params.items.map((item) => section(item.section))
	if (message.method === 'client/registerCapability')
		return null
	throw new Error(`the server asks for ${message.method}`)
}

function receive(message) {
	if (message.method === 'textDocument/publishDiagnostics') {
		const { uri, diagnostics } = message.params

		judged.get(uri)?.(diagnostics)
	} else if (message.method && message.id !== undefined) {
		send({ id: message.id, result: answer(message) })
	} else if (waiting.has(message.id)) {
		if (message.error)
			throw new Error(message.error.message)
		waiting.get(message.id)(message.result)
		waiting.delete(message.id)
	}
}

server.stdout.on('data', (bytes) => {
	unread = Buffer.concat([unread, bytes])
	for (;;) {
		const end = unread.indexOf('\r\n\r\n')

		if (end < 0)
			return
		const length = +/Content-Length: (\d+)/.exec(unread.slice(0, end))[1]
		const body = unread.slice(end + 4, end + 4 + length)

		if (body.length < length)
			return
		unread = unread.slice(end + 4 + length)
		receive(JSON.parse(body))
	}
})
server.on('exit', (status) => {
	console.error(`yaml-language-server ended (${status})`)
	process.exit(3)
})

// --- what an editor does ----------------------------------------------------

async function start() {
	const uri = pathToFileURL(register).href

	await ask('initialize', {
		processId: process.pid,
		locale: 'zh-cn',
		rootUri: uri,
		workspaceFolders: [{ uri, name: 'register' }],
		capabilities: {
			workspace: {
				configuration: true,
				didChangeConfiguration: { dynamicRegistration: true },
				workspaceFolders: true,
			},
			textDocument: {
				publishDiagnostics: {},
				completion: { completionItem: {
					snippetSupport: true,
					documentationFormat: ['markdown', 'plaintext'],
				} },
				hover: { contentFormat: ['markdown', 'plaintext'] },
			},
		},
	})
	send({ method: 'initialized', params: {} })
	send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } })
}

// Open the file; its diagnostics, when they are there.
function open(file) {
	const uri = pathToFileURL(path.resolve(file)).href
	const text = fs.readFileSync(file, 'utf8')

	return new Promise((resolve) => {
		judged.set(uri, (diagnostics) => {
			judged.delete(uri)
			resolve({ uri, diagnostics })
		})
		send({ method: 'textDocument/didOpen', params: {
			textDocument: { uri, languageId: 'yaml', version: 1, text },
		} })
	})
}

function say(file, { range: { start }, message }) {
	console.log(`${file}:${start.line + 1}:${start.character + 1}: ${message}`)
}

async function at(method, file, line, column) {
	const { uri } = await open(file)

	return ask(`textDocument/${method}`, {
		textDocument: { uri },
		position: { line: line - 1, character: column - 1 },
	})
}

const text = (markup) => (markup?.value ?? markup ?? '').replace(/\s+/g, ' ')

const commands = {
	async check(...files) {
		const all = await Promise.all(files.map(open))

		all.forEach(({ diagnostics }, i) =>
			diagnostics.forEach((one) => say(files[i], one)))
		return all.some(({ diagnostics }) => diagnostics.length) ? 1 : 0
	},
	async complete(...place) {
		const { items } = await at('completion', ...place)

		for (const { label, documentation } of items)
			console.log(`${label}\t${text(documentation)}`)
		return 0
	},
	async hover(...place) {
		const found = await at('hover', ...place)

		console.log(text(found?.contents))
		return 0
	},
}

start().then(() => commands[what](...words)).then((status) => {
	process.exit(status)
}, (error) => {
	console.error(error)
	process.exit(3)
})
