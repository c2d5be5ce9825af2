import { defineCause } from '../../signals/cause.ts';
import { examplePod, exampleSnapshot } from '../example.ts';
import { undoRollout } from '../remedies.ts';
import { crashed, outOfMemory, saying, terminated } from './examples.ts';
import { aftermath, isBehind, logOf, pace, titled, who } from './wording.ts';

/** The program ended by itself with an error. */
export const appError = defineCause({
  id: 'crash/app-error',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/tasks/debug/debug-application/debug-running-pod/',
  summary: 'The program ended by itself with an error code; its last error line is the best there is.',
  find: (signal) => (signal.by === 'exit' && signal.role === 'app' && !isBehind(signal) ? signal : undefined),
  tell(seen, about) {
    const { run, words, meaning } = seen;
    const measured = pace(seen);
    const code = `exit code ${run.exitCode}${meaning === undefined ? '' : ` (${meaning})`}`;
    const isError = words.state === 'said' && words.isError;
    return {
      title: isError
        ? `${who(seen)} fails: ${words.line}${aftermath(seen)}`
        : titled(seen, `${who(seen)} ends with ${code}`),
      why:
        words.state === 'said'
          ? `It ended by itself with ${code}${measured === '' ? '' : ` (${measured})`}. Its ${isError ? 'last error line' : 'last line'} is "${words.line}".`
          : `It ended by itself with ${code}, and its log could not be read.`,
      certainty: 'likely',
      settles: 'Read the log of the run that ended.',
      remedies: [logOf(seen, about), undoRollout(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'it says what it does not like',
        snapshot: saying('starting cart 2.4.1\nFATAL: unsupported currency "XEU" in SHOP_CURRENCY\n'),
      },
      { says: 'its log cannot be read', snapshot: crashed({ exitCode: 3 }) },
      {
        says: 'the termination message says it',
        snapshot: crashed({ exitCode: 1, message: 'license of tenant 7 is over' }),
      },
      {
        says: 'a Pod of a Job failed',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { terminated: terminated({ exitCode: 4 }) } } },
            { spec: { restartPolicy: 'Never' }, status: { phase: 'Failed' } },
          ),
        ]),
      },
    ],
    misses: [
      { says: 'the kernel killed it', snapshot: crashed(outOfMemory) },
      {
        says: 'it has run well for a day since',
        snapshot: crashed({ exitCode: 1, restarts: 3, started: 90000, finished: 86400, runningFor: 86399 }),
      },
      {
        says: 'a better name is known',
        snapshot: saying('error: dial tcp 10.96.0.17:5432: connect: connection refused'),
      },
    ],
  }),
});
