import type { Patch } from '../patch.ts';

/** A bundle has no address of its own in CommonJS; what the parser would load by it, a configuration file, is never asked for. */
export const yargs: readonly Patch[] = [
  {
    file: 'yargs-parser/build/lib/index.js',
    edits: [{ find: 'createRequire(import.meta.url)', put: 'createRequire(process.execPath)' }],
  },
];
