import { defineCause } from '../../signals/cause.ts';
import { undoRollout } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { endedBySignal, tellSignal } from './signal-telling.ts';

/** It touched memory that is not its own. */
export const segfault = defineCause({
  id: 'crash/segfault',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy' },
  summary: 'The program was killed for touching memory that is not its own: a defect in native code.',
  find: (signal) => endedBySignal(signal, 11),
  tell: (seen, about) =>
    tellSignal(seen, about, {
      did: 'dies of a segmentation fault',
      why: 'The processor stopped it at an invalid memory access: a defect in the program or in a native library it loads.',
      settles: 'Run it with core dumps or a sanitizer, or with the image before.',
      remedies: [undoRollout(about)],
    }),
  examples: () => ({
    hits: [
      { says: 'it ends with 139', snapshot: crashed({ exitCode: 139 }) },
      { says: 'the log has a last word', snapshot: crashed({ exitCode: 139, log: 'loading native module\n' }) },
    ],
    misses: [
      { says: 'another code', snapshot: crashed({ exitCode: 1 }) },
      { says: 'it was stopped', snapshot: crashed({ exitCode: 139, events: [killed('Stopping container app')] }) },
    ],
  }),
});
