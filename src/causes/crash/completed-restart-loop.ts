import { defineCause } from '../../signals/cause.ts';
import { commandWords } from '../command-words.ts';
import { examplePod, exampleSnapshot } from '../example.ts';
import { advise } from '../remedies.ts';
import { crashed, killed, terminated } from './examples.ts';
import { isPresent, logOf, titled, who } from './wording.ts';

/** It does its work, ends, and is started again. */
export const completedRestartLoop = defineCause({
  id: 'crash/completed-restart-loop',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/concepts/workloads/controllers/job/',
  summary: 'The program ends with success, and the Pod wants it to stay, so it is started again and again.',
  find: (signal) =>
    signal.by === 'completed' && signal.role !== 'init' && signal.restartPolicy === 'Always' && isPresent(signal)
      ? signal
      : undefined,
  tell(seen, about) {
    const { spec } = seen.facts;
    const command = commandWords(spec.command, spec.args);
    return {
      title: titled(seen, `${who(seen)} ends with exit code 0 and is started again`),
      why: `It is Completed without an error, but restartPolicy Always starts it again: nothing stays in the foreground. ${command === '' ? "It runs the image's own command, for neither command nor args are set." : `It runs: ${command}.`}`,
      certainty: 'certain',
      settles: 'Run the image by hand and see whether it stays.',
      remedies: [
        advise('give it a command that stays in the foreground'),
        advise('or make it a Job, if it is meant to end'),
        logOf(seen, about),
      ],
    };
  },
  examples: () => ({
    hits: [{ says: 'a shell ends at once', snapshot: crashed({ exitCode: 0, started: 41, log: '' }) }],
    misses: [
      {
        says: 'the liveness probe asked it to end',
        snapshot: crashed({ exitCode: 0, events: [killed('Container app failed liveness probe, will be restarted')] }),
      },
      {
        says: 'it ended once, yesterday',
        snapshot: crashed({ exitCode: 0, restarts: 1, started: 90000, finished: 86400, runningFor: 86399 }),
      },
      {
        says: 'it may end under OnFailure',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { terminated: terminated({ exitCode: 0 }) } } },
            { spec: { restartPolicy: 'OnFailure' }, status: { phase: 'Succeeded' } },
          ),
        ]),
      },
    ],
  }),
});
