import { defineCause } from '../../signals/cause.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, editProbe, outcome, probed, probeDoes, probeSeverity } from './wording.ts';

/** The command of the probe is not in the image. */
export const execCommandMissing = defineCause({
  id: 'probes/exec-command-missing',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The command of an exec probe does not exist in the image, so the probe can never succeed; a readiness probe keeps the container unready, a liveness probe is without effect.',
  find: (signal, view) => (signal.report.fault === 'command-missing' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: ${probeDoes(signal, 'runs', 'run')} "${signal.report.command ?? probed(signal)}", which is not in the image; ${outcome(signal)}`,
      why: `The image has no executable "${signal.report.command ?? probed(signal)}", so the probe cannot run. ${consequence(signal, now)}`,
      certainty: 'certain',
      severity: probeSeverity(signal),
      remedies: [
        editProbe(about, 'probe with a command that the image has, or with httpGet or tcpSocket'),
        askInside(about, signal),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'curl is not in the image',
        snapshot: probeExample({
          probe: { exec: { command: ['curl', 'localhost'] } },
          message:
            'Readiness probe errored and resulted in unknown state: rpc error: code = Unknown desc = failed to exec in container: failed to start exec: OCI runtime exec failed: exec failed: unable to start container process: exec: "curl": executable file not found in $PATH',
        }),
      },
    ],
    misses: [
      {
        says: 'the command ran and failed',
        snapshot: probeExample({
          probe: { exec: { command: ['curl', 'localhost'] } },
          message: 'Readiness probe failed: curl: (7) Failed to connect to localhost port 80',
        }),
      },
    ],
  }),
});
