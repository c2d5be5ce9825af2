import type { Patch } from '../patch.ts';

/** Ink awaits its developer tools at the top level when a user's DEV is "true". A CommonJS bundle cannot, and users have no use for them. */
export const ink: readonly Patch[] = [
  {
    file: 'ink/build/reconciler.js',
    edits: [
      { find: "import.meta.resolve('react-devtools-core');", put: '' },
      { find: "await import('./devtools.js');", put: '' },
      { find: 'const loaded = await loadPackageJson();', put: 'const loaded = packageInfo;' },
      { find: "new URL('../package.json', import.meta.url)", put: "''" },
    ],
  },
  {
    // It asks `tput`, where stdout is no terminal. The screen is on terminals only.
    file: 'terminal-size/index.js',
    edits: [
      {
        find: "import {execFileSync} from 'node:child_process';",
        put: "const execFileSync = () => { throw new Error('no terminal'); };",
      },
    ],
  },
  {
    // One check of how Ink calls it, for which Node loads all of its assertions.
    file: 'signal-exit/index.js',
    edits: [{ find: "var assert = require('assert')", put: 'var assert = { equal() {} }' }],
  },
];
