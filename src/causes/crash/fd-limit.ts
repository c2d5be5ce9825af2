import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';
import { who } from './wording.ts';

/** It has too many files and connections open. */
export const fdLimit = defineLogFault({
  id: 'crash/fd-limit',
  kind: 'fd-limit',
  debug: { way: 'ephemeral', tryFirst: 'ls /proc/1/fd | wc -l' },
  summary:
    'The program has as many files and connections open as its limit allows, because it does not close them or needs more.',
  words: (seen) => ({
    title: `${who(seen)} has too many files open: ${seen.line}`,
    settles: 'Count the entries of /proc/1/fd while it runs, and read /proc/1/limits.',
    remedies: [
      advise('close files and connections that are no longer used'),
      advise('raise LimitNOFILE of the container runtime, which containers inherit', 'platform'),
    ],
  }),
  examples: () => ({
    hits: [
      { says: 'it cannot accept a connection', snapshot: saying('error: accept tcp [::]:8080: too many open files') },
      {
        says: 'Node says EMFILE',
        snapshot: saying("Error: EMFILE: too many open files, open '/data/cart-17.json'"),
      },
    ],
    misses: [
      {
        says: 'file watchers have a limit of their own',
        snapshot: saying('error: cannot create watcher: too many open files'),
      },
      ...noFaultIn('accept tcp [::]:8080: too many open files'),
    ],
  }),
});
