'use strict';
// The first lines of the single executable: they run the bundle with the code that was compiled when it was built.
// Node's own `useCodeCache` holds only what is compiled at load; these caches hold all functions that the warm-up runs called.
const { getRawAsset } = require('node:sea');
const { Script } = require('node:vm');
const { dirname } = require('node:path');
const { isatty } = require('node:tty');

// Reading a cache takes as long as it is large, so there are two. To take the other one costs time and nothing else.
const answering = ['diagnose', 'version', 'watch', 'snapshot', 'explain', 'access', 'config', 'completion', 'help'];
const draws = isatty(0) && isatty(1) && !answering.some((command) => process.argv.includes(command, 2));

const filename = process.execPath;
const source = Buffer.from(getRawAsset('program')).toString('latin1');
const cachedData = Buffer.from(getRawAsset(draws ? 'screen' : 'answers'));
const script = new Script(source, { filename, cachedData });
script.runInThisContext()(require, module, exports, filename, dirname(filename));
