import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { lastLine, logOf, titled, who } from './wording.ts';

/** It touched memory that has no file behind it any more. */
export const busError = defineCause({
  id: 'crash/bus-error',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy' },
  summary: 'The program was killed for touching mapped memory without a file behind it: most often /dev/shm is full.',
  find: (signal) => (signal.by === 'signal' && signal.run.signal === 7 ? signal : undefined),
  tell(seen, about) {
    const said = lastLine(seen);
    return {
      title: titled(
        seen,
        `${who(seen)} dies of a bus error (exit code ${seen.run.exitCode}, ${seen.signalName ?? ''})`,
      ),
      why: [
        'Mapped memory had nothing behind it: /dev/shm is full (64 MiB unless a volume is mounted there), or a mapped file was cut.',
        ...(said === undefined ? [] : [`Its last words were "${said}".`]),
      ].join(' '),
      certainty: 'certain',
      settles: 'Run `df -h /dev/shm` in the container.',
      remedies: [advise('mount an emptyDir of medium Memory at /dev/shm'), logOf(seen, about)],
    };
  },
  examples: () => ({
    hits: [
      { says: 'it ends with 135', snapshot: crashed({ exitCode: 135 }) },
      { says: 'the log has a last word', snapshot: crashed({ exitCode: 135, log: 'loading native module\n' }) },
    ],
    misses: [
      { says: 'another code', snapshot: crashed({ exitCode: 1 }) },
      { says: 'it was stopped', snapshot: crashed({ exitCode: 135, events: [killed('Stopping container app')] }) },
    ],
  }),
});
