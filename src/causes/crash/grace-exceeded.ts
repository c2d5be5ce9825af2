import { defineCause } from '../../signals/cause.ts';
import { deletionBegan, graceOf } from '../../facts/ended-run.ts';
import { formatDuration } from '../../facts/time.ts';
import { ago } from '../example.ts';
import { advise } from '../remedies.ts';
import { crashed } from './examples.ts';
import { logOf, who } from './wording.ts';

/** It did not end within its grace period. */
export const graceExceeded = defineCause({
  id: 'crash/grace-exceeded',
  on: 'run-ended',
  scope: 'container',
  stage: 'terminating',
  severity: 'warning',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  summary: 'The Pod was told to go and the program did not end within the grace period, so it was killed.',
  find(signal) {
    const { by, run, subject, facts } = signal;
    const began = deletionBegan(subject.pod);
    return by === 'stopped' && run.signal === 9 && began > 0
      ? { signal, took: run.finishedAt - began, grace: graceOf(subject.pod, facts) }
      : undefined;
  },
  tell: ({ signal, took, grace }, about) => ({
    title: `${who(signal)} did not end within ${formatDuration(grace)} of SIGTERM and was killed after ${formatDuration(took)}`,
    why: 'Either it does not handle SIGTERM (a shell as first process does not pass it on), or a preStop hook took the time.',
    certainty: 'likely',
    settles: 'Send SIGTERM to it by hand and see.',
    remedies: [
      advise('handle SIGTERM, start the program with exec, or give it a longer grace period'),
      logOf(signal, about),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'deleted 60 s ago, killed at the end of its 30 s',
        snapshot: crashed({
          exitCode: 137,
          finished: 30,
          restarts: 0,
          metadata: { deletionTimestamp: ago(30), deletionGracePeriodSeconds: 30 },
        }),
      },
    ],
    misses: [
      {
        says: 'it ended in time',
        snapshot: crashed({
          exitCode: 143,
          finished: 58,
          restarts: 0,
          metadata: { deletionTimestamp: ago(30), deletionGracePeriodSeconds: 30 },
        }),
      },
      {
        says: 'it crashed long before it was deleted',
        snapshot: crashed({
          exitCode: 137,
          finished: 300,
          started: 320,
          restarts: 2,
          metadata: { deletionTimestamp: ago(30), deletionGracePeriodSeconds: 30 },
        }),
      },
    ],
  }),
});
