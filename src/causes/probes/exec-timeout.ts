import { defineCause } from '../../signals/cause.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, editProbe, outcome, probed, probeName, probeSeverity } from './wording.ts';

/** The command of the probe takes longer than the probe waits. */
export const execTimeout = defineCause({
  id: 'probes/exec-timeout',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary: 'The command of an exec probe does not end within timeoutSeconds.',
  find: (signal, view) => (signal.report.fault === 'exec-timeout' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: ${probeName(signal)} ${probed(signal)} does not end within ${signal.standing.timeout} s; ${outcome(signal)}`,
      why: `The command takes longer than timeoutSeconds (${signal.standing.timeout} s). ${consequence(signal, now)}`,
      certainty: 'certain',
      severity: probeSeverity(signal),
      remedies: [editProbe(about, 'raise timeoutSeconds, or probe with something cheaper'), askInside(about, signal)],
    };
  },
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
