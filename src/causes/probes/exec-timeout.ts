import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { askInside, editProbe, probed, probeName } from './wording.ts';

/** The command of the probe takes longer than the probe waits. */
export const execTimeout = defineProbeFault({
  id: 'probes/exec-timeout',
  fault: 'exec-timeout',
  summary: 'The command of an exec probe does not end within timeoutSeconds.',
  words: (signal, about) => ({
    title: `${probeName(signal)} ${probed(signal)} does not end within ${signal.standing.timeout} s`,
    why: `The command takes longer than timeoutSeconds (${signal.standing.timeout} s).`,
    remedies: [editProbe(about, 'raise timeoutSeconds, or probe with something cheaper'), askInside(about, signal)],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the command takes too long',
        snapshot: probeExample({
          probe: { exec: { command: ['pg_isready'] } },
          message: 'Readiness probe failed: command "pg_isready" timed out',
        }),
      },
    ],
    misses: [
      {
        says: 'the command ends with an error',
        snapshot: probeExample({
          probe: { exec: { command: ['pg_isready'] } },
          message: 'Readiness probe failed: no response',
        }),
      },
    ],
  }),
});
