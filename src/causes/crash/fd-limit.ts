import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { saying, sayingBeforeOom, sayingInPassing } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';
import { who } from './wording.ts';

/** It has too many files and connections open. */
export const fdLimit = defineCause({
  id: 'crash/fd-limit',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral', tryFirst: 'ls /proc/1/fd | wc -l' },
  summary:
    'The program has as many files and connections open as its limit allows, because it does not close them or needs more.',
  find: (signal) => speaksOf(signal, 'fd-limit'),
  tell: (seen, about) =>
    tellLine(seen, about, {
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
      {
        says: 'the same words as information are no fault',
        snapshot: sayingInPassing('accept tcp [::]:8080: too many open files'),
      },
      {
        says: 'the kernel killed it at its memory limit, whatever it said before',
        snapshot: sayingBeforeOom('accept tcp [::]:8080: too many open files'),
      },
    ],
  }),
});
