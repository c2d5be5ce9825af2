import type { ProbeFailed } from '../../signals/probe-failed.ts';
import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { askInside, probed, probeDoes } from './wording.ts';

/** The command of the probe ends with an error. */
export const execFailed = defineProbeFault({
  id: 'probes/exec-failed',
  fault: 'exec-failed',
  summary:
    'The command of an exec probe runs in the container and ends with a code other than 0: it is the probe that says the program is not well.',
  words: (signal, about) => ({
    title: `${probeDoes(signal, 'fails', 'fail')}${signal.report.line === '' ? ' without a word' : `: ${signal.report.line}`} (${probed(signal)})`,
    why: reason(signal),
    certainty: signal.report.said === '' ? 'likely' : 'certain',
    remedies: [askInside(about, signal), currentLog(about, signal.container)],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the command says why',
        snapshot: probeExample({
          probe: { exec: { command: ['pg_isready'] } },
          message: 'Readiness probe failed: /tmp:5432 - no response',
        }),
      },
      {
        says: 'nothing says why, and dockershim does not tell a timeout from an error',
        snapshot: probeExample({
          probe: { exec: { command: ['sh', '-c', 'sleep 5'] }, timeoutSeconds: 2 },
          message: 'Readiness probe failed: ',
        }),
      },
    ],
    misses: [
      {
        says: 'the command is not there',
        snapshot: probeExample({
          probe: { exec: { command: ['curl', 'localhost'] } },
          message:
            'Readiness probe errored: rpc error: code = Unknown desc = failed to exec in container: exec: "curl": executable file not found in $PATH',
        }),
      },
    ],
  }),
});

/** With Docker a command that runs into its timeout leaves the same empty message as one that fails without output. */
function reason({ report, standing }: ProbeFailed): string {
  return report.said === ''
    ? `The command ends with an error and no output, or it takes longer than timeoutSeconds (${standing.timeout} s), which some runtimes do not say.`
    : `The command runs in the container and ends with an error; it says "${report.said.split(/\s*\n\s*/).join(' / ')}".`;
}
