import { defineCause } from '../../signals/cause.ts';
import { undoRollout } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { lastLine, logOf, titled, who } from './wording.ts';

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
  find: (signal) => (signal.by === 'signal' && signal.run.signal === 11 ? signal : undefined),
  tell(seen, about) {
    const said = lastLine(seen);
    return {
      title: titled(
        seen,
        `${who(seen)} dies of a segmentation fault (exit code ${seen.run.exitCode}, ${seen.signalName ?? ''})`,
      ),
      why: [
        'The processor stopped it at an invalid memory access: a defect in the program or in a native library it loads.',
        ...(said === undefined ? [] : [`Its last words were "${said}".`]),
      ].join(' '),
      certainty: 'certain',
      settles: 'Run it with core dumps or a sanitizer, or with the image before.',
      remedies: [undoRollout(about), logOf(seen, about)],
    };
  },
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
