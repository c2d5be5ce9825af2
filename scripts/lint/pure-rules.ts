import type { OxlintOverride } from 'oxlint';

const folders = ['model', 'facts', 'grammars', 'signals', 'causes', 'engine', 'debug', 'state', 'report'];

const clocks = [
  { object: 'Date', property: 'now', message: 'time comes in as an argument here' },
  { object: 'Math', property: 'random', message: 'the same input gives the same answer here' },
  { object: 'performance', property: 'now', message: 'time comes in as an argument here' },
];

const effects = ['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate'];

/** Functions of their arguments only: no clock, no chance, no process, no timer (design §5). */
export const pureRules: OxlintOverride[] = [
  {
    files: folders.map((folder) => `src/${folder}/**/*.{ts,tsx}`),
    excludeFiles: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-properties': ['error', ...clocks],
      'no-restricted-globals': ['error', ...effects],
    },
  },
];
