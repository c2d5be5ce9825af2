import type { Patch } from '../patch.ts';

const checks = `
const check = (holds, message) => { if (!holds) throw new Error(message); };
const strictEqual = (actual, expected, message) => check(Object.is(actual, expected), message);
const notStrictEqual = (actual, expected, message) => check(!Object.is(actual, expected), message);
`;

/**
 * In a bundle yargs takes its settings from a package.json found from the working directory upwards, and its words from a folder
 * three levels above the program. Neither is ours: a stranger's directory would change how the command line is read. What lays out its
 * help, which is never shown, and Node's `assert`, of which two checks are used, would take longer to load than all else of it.
 */
export const yargs: readonly Patch[] = [
  {
    file: 'yargs/lib/platform-shims/esm.mjs',
    edits: [
      { find: "import { notStrictEqual, strictEqual } from 'assert'", put: checks },
      { find: "import cliui from 'cliui'", put: 'const cliui = undefined' },
      { find: "import stringWidth from 'string-width';", put: 'const stringWidth = undefined;' },
      { find: 'findUp: escalade', put: 'findUp: () => undefined' },
      { find: 'mainFilename: mainFilename || process.cwd()', put: 'mainFilename: process.execPath' },
      { find: "resolve(__dirname, '../../../locales')", put: "resolve(process.execPath, '../locales')" },
      { find: 'const __dirname = fileURLToPath(import.meta.url);', put: '' },
      { find: "const mainFilename = __dirname.substring(0, __dirname.lastIndexOf('node_modules'));", put: '' },
      { find: 'createRequire(import.meta.url)', put: 'createRequire(process.execPath)' },
    ],
  },
  {
    file: 'yargs-parser/build/lib/index.js',
    edits: [{ find: 'createRequire(import.meta.url)', put: 'createRequire(process.execPath)' }],
  },
  {
    file: 'yargs/build/lib/utils/apply-extends.js',
    edits: [{ find: 'import.meta.resolve(config.extends)', put: 'undefined' }],
  },
];
