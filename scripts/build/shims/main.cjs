'use strict';
// The first lines of the single executable: they run the bundle with the code that was compiled when it was built.
// Node's own `useCodeCache` holds only what is compiled at load; this cache holds all functions that the warm-up runs called.
const { getRawAsset } = require('node:sea');
const { Script } = require('node:vm');
const { dirname } = require('node:path');

const filename = process.execPath;
const source = Buffer.from(getRawAsset('program')).toString('latin1');
const script = new Script(source, { filename, cachedData: Buffer.from(getRawAsset('cache')) });
script.runInThisContext()(require, module, exports, filename, dirname(filename));
