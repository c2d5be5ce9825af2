import { plainText } from '../shims/plain-text.ts';
import type { Patch } from '../patch.ts';

/** string-width's short way is for ASCII only; our lines and marks would each meet its emoji patterns, 85 ms at first use. */
export const stringWidth: readonly Patch[] = [
  {
    file: 'string-width/index.js',
    edits: [
      {
        find: '/^[\\u0020-\\u007E]*$/.test(string)',
        put: `(ambiguousIsNarrow ? ${String(plainText)} : /^[\\u0020-\\u007E]*$/).test(string)`,
      },
    ],
  },
];
