import { defineCause } from '../../signals/cause.ts';
import { formatTime } from '../../facts/time.ts';
import { ago, examplePod, exampleSnapshot } from '../example.ts';
import { crashed } from './examples.ts';
import { aftermath, isBehind, logOf, who } from './wording.ts';

/** It was restarted a while ago and runs since. */
export const pastRestarts = defineCause({
  id: 'crash/past-restarts',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'info',
  heals: 'yes',
  summary: 'The container was restarted in the past and has run since; nothing is wrong now.',
  find: (signal) => (isBehind(signal) && (signal.by === 'exit' || signal.by === 'completed') ? signal : undefined),
  tell(seen, about) {
    const { restarts, run, words } = seen;
    const times = restarts === 1 ? 'once' : `${restarts} times`;
    return {
      title: `${who(seen)} was restarted ${times}, the last time at ${formatTime(run.finishedAt)} after exit code ${run.exitCode}${aftermath(seen)}`,
      why: words.state === 'said' ? `Before it ended it said "${words.line}".` : 'What it said then was not read.',
      certainty: 'certain',
      role: 'contributing',
      remedies: [logOf(seen, about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'three restarts, the last a day ago',
        snapshot: crashed({ exitCode: 1, restarts: 3, started: 90000, finished: 86400, runningFor: 86399 }),
      },
    ],
    misses: [
      { says: 'it is in a loop', snapshot: crashed({ exitCode: 1 }) },
      {
        says: 'never restarted',
        snapshot: exampleSnapshot([
          examplePod({ status: { ready: true, state: { running: { startedAt: ago(500) } } } }),
        ]),
      },
    ],
  }),
});
