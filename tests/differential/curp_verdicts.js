'use strict';

// One CURP a line in, "valid" or "invalid" a line out.
const curp = require('curp');

const lines = require('fs').readFileSync(0, 'utf8').split('\n').slice(0, -1);
process.stdout.write(lines.map((line) => (curp.validar(line) ? 'valid\n' : 'invalid\n')).join(''));
