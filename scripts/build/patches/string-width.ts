import { plainText } from '../shims/plain-text.ts';
import type { Patch } from '../patch.ts';

/**
 * string-width makes its emoji pattern when it loads, 20 ms of every start: it is made when a text needs it.
 * Its short way is for ASCII only; it is widened to the lines and marks of our screens.
 */
export const stringWidth: readonly Patch[] = [
  {
    file: 'string-width/index.js',
    edits: [
      {
        find: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
        put: `let rgiEmoji;
const rgiEmojiRegex = { test: (text) => (rgiEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };`,
      },
      {
        find: '/^[\\u0020-\\u007E]*$/.test(string)',
        put: `(ambiguousIsNarrow ? ${String(plainText)} : /^[\\u0020-\\u007E]*$/).test(string)`,
      },
    ],
  },
];
