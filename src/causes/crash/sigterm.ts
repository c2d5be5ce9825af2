import { defineCause } from '../../signals/cause.ts';
import { describePod } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { logOf, titled, who } from './wording.ts';

/** It ended on a SIGTERM that nobody is known to have sent. */
export const sigterm = defineCause({
  id: 'crash/sigterm',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  summary: 'The program was asked to end (SIGTERM) and did, and nothing that was read says who asked.',
  find: (signal) => (signal.by === 'signal' && signal.run.signal === 15 ? signal : undefined),
  tell: (seen, about) => ({
    title: titled(seen, `${who(seen)} ends on SIGTERM (exit code ${seen.run.exitCode}), and nothing says who sent it`),
    why: 'No probe, deletion or eviction is known for it. Events expire after an hour; or something inside the container (a supervisor, `timeout`) stops it.',
    certainty: 'likely',
    severity: seen.state === 'active' && seen.restarts >= 2 ? 'error' : 'warning',
    settles: 'Look for a Killing event right after the next end.',
    remedies: [describePod(about), logOf(seen, about)],
  }),
  examples: () => ({
    hits: [{ says: 'no event tells who asked', snapshot: crashed({ exitCode: 143 }) }],
    misses: [
      {
        says: 'the liveness probe asked',
        snapshot: crashed({
          exitCode: 143,
          events: [killed('Container app failed liveness probe, will be restarted')],
        }),
      },
      { says: 'the Pod was stopped', snapshot: crashed({ exitCode: 143, events: [killed('Stopping container app')] }) },
    ],
  }),
});
