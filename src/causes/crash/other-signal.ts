import { defineCause } from '../../signals/cause.ts';
import { crashed } from './examples.ts';
import { logOf, titled, who } from './wording.ts';

/** Signals that have a cause of their own: ILL, ABRT, BUS, FPE, KILL, SEGV, TERM. */
const known: ReadonlySet<number> = new Set([4, 6, 7, 8, 9, 11, 15]);

/** Some other signal ended it. */
export const otherSignal = defineCause({
  id: 'crash/other-signal',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  summary: 'A signal ended the program that is none of the usual ones.',
  find: (signal) => (signal.by === 'signal' && !known.has(signal.run.signal) ? signal : undefined),
  tell: (seen, about) => ({
    title: titled(seen, `${who(seen)} was ended by ${seen.signalName ?? 'a signal'} (exit code ${seen.run.exitCode})`),
    why: 'The exit code is 128 and the number of the signal; a program may also choose such a code itself.',
    certainty: 'likely',
    settles: 'Read the log of the run that ended.',
    remedies: [logOf(seen, about)],
  }),
  examples: () => ({
    hits: [{ says: 'a broken pipe ends it', snapshot: crashed({ exitCode: 141 }) }],
    misses: [{ says: 'a segmentation fault has its own cause', snapshot: crashed({ exitCode: 139 }) }],
  }),
});
