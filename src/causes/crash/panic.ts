import { defineCause } from '../../signals/cause.ts';
import { undoRollout } from '../remedies.ts';
import { who } from './wording.ts';
import { crashed, noFaultIn, saying } from './examples.ts';
import { tellLine } from './log-telling.ts';

/** It panicked, or nobody caught an exception. */
export const panic = defineCause({
  id: 'crash/panic',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy' },
  summary:
    'The program ended with a panic or an exception that nobody caught: a defect, or an input it did not expect.',
  find: (signal) => (signal.isTrace && signal.fault.kind === 'other' ? signal : undefined),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title: `${who(seen)} dies of an error nobody caught: ${seen.line}`,
      settles: 'Read the whole trace in the log.',
      remedies: [undoRollout(about)],
    }),
  examples: () => ({
    hits: [
      {
        says: 'Go panics',
        snapshot: crashed({
          exitCode: 2,
          log: 'starting\npanic: runtime error: index out of range [3] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x1d\nexit status 2',
        }),
      },
      {
        says: 'Python raises',
        snapshot: saying(
          'Traceback (most recent call last):\n  File "/app/main.py", line 9, in <module>\n    total / count\nZeroDivisionError: division by zero',
        ),
      },
      {
        says: 'Java names the last cause',
        snapshot: saying(
          'Exception in thread "main" java.lang.IllegalStateException: cannot start\n	at shop.Main.main(Main.java:9)\nCaused by: java.lang.NullPointerException: price is null\n	at shop.Price.of(Price.java:3)',
        ),
      },
    ],
    misses: noFaultIn('panic: reported by client 7'),
  }),
});
