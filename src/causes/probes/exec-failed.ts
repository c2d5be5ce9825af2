import { defineCause } from '../../signals/cause.ts';
import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, outcome, probed, probeName, probeSeverity } from './wording.ts';

/** The command of the probe ends with an error. */
export const execFailed = defineCause({
  id: 'probes/exec-failed',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The command of an exec probe runs in the container and ends with a code other than 0: it is the probe that says the program is not well.',
  find: (signal, view) => (signal.report.fault === 'exec-failed' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: ${probeName(signal)} ${probed(signal)} fails${signal.report.said === '' ? ' without a word' : `: ${signal.report.said}`}; ${outcome(signal)}`,
      why: `The command runs in the container and ends with an error${signal.report.said === '' ? ' and no output' : `; it says "${signal.report.said}"`}. ${consequence(signal, now)}`,
      certainty: 'certain',
      severity: probeSeverity(signal),
      remedies: [askInside(about, signal), currentLog(about, signal.container)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the command says why',
        snapshot: probeExample({
          probe: { exec: { command: ['pg_isready'] } },
          message: 'Readiness probe failed: /tmp:5432 - no response',
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
