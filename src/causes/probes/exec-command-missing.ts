import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { askInside, editProbe, probed, probeDoes } from './wording.ts';

/** The command of the probe is not in the image. */
export const execCommandMissing = defineProbeFault({
  id: 'probes/exec-command-missing',
  fault: 'command-missing',
  summary:
    'The command of an exec probe does not exist in the image, so the probe can never succeed; a readiness probe keeps the container unready, a liveness probe is without effect.',
  words: (signal, about) => ({
    title: `${probeDoes(signal, 'runs', 'run')} "${signal.report.command ?? probed(signal)}", which is not in the image`,
    why: `The image has no executable "${signal.report.command ?? probed(signal)}", so the probe cannot run.`,
    remedies: [
      editProbe(about, 'probe with a command that the image has, or with httpGet or tcpSocket'),
      askInside(about, signal),
    ],
  }),
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
