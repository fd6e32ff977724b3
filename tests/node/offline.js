// Loaded before a program that must not use a network: an attempt ends it.

'use strict'

const net = require('net')

net.Socket.prototype.connect = () => {
	process.stderr.write('this program tries to use the network\n')
	process.exit(70)
}
