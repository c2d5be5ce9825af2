import type { View } from '../../model/reading.ts';
import { defineCause } from '../../signals/cause.ts';
import { logLine } from '../../signals/evidence.ts';
import { wordsOf } from '../../signals/last-words.ts';
import type { ProbeFailed } from '../../signals/probe-failed.ts';
import { previousLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { asksUndeclaredPort, consequence, editProbe, probed, probeSeverity } from './wording.ts';

/** The liveness probe kills the program while it still starts. */
export const livenessSlowStart = defineCause({
  id: 'probes/liveness-slow-start',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  parent: 'probes/connection-refused',
  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The program was still starting when its liveness probe gave up and the kubelet killed it: it needs longer than initialDelaySeconds + failureThreshold × periodSeconds, and every new start meets the same end.',
  find(signal, view) {
    const { report, also, standing } = signal;
    const asks = report.probe === 'liveness' || also.includes('liveness');
    if (!asks || report.fault !== 'refused' || !standing.killing || standing.everReady || asksUndeclaredPort(signal))
      return undefined;
    const start = lineOfStart(signal, view);
    return start && { signal, ...start, now: view.now };
  },
  tell({ signal, line, previous, now }, about) {
    const { container, standing } = signal;
    return {
      title: `${container} needs longer to start than the ${standing.budget} s that its liveness probe waits, and is killed for it, ${standing.restarts} restart${standing.restarts === 1 ? '' : 's'}`,
      why: `${probed(signal)} was still refused when the liveness probe gave up, and the log of that run tells of a start, not of a fault: "${line}". ${consequence(signal, now)}`,
      certainty: 'likely',
      settles: 'Its log shows how far a start gets, and how long the first one took that succeeded.',
      severity: probeSeverity(signal),
      evidence: [logLine(signal.pod, container, previous, line)],
      remedies: [
        editProbe(about, 'add a startupProbe that waits as long as a start may take; liveness then begins after it'),
        previousLog(about, container),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the server was loading when it was killed',
        snapshot: probeExample({
          type: 'liveness',
          killed: true,
          log: '03:00:01 INFO Loading modules\n03:00:20 INFO Starting deployment of "cart.war"\n',
          message: 'Liveness probe failed: dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
    misses: [
      {
        says: 'the program says what is wrong',
        snapshot: probeExample({
          type: 'liveness',
          killed: true,
          log: '03:00:01 INFO Starting cart\n03:00:20 ERROR cannot reach the database, trying again\n',
          message: 'Liveness probe failed: dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
      {
        says: 'the program serves, elsewhere',
        snapshot: probeExample({
          type: 'liveness',
          killed: true,
          log: '03:00:01 INFO Starting cart\n03:00:02 INFO listening on :9090\n',
          message: 'Liveness probe failed: dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
  }),
});

const starts = /\b(?:start|initiali[sz]|load|boot|deploy|migrat|install|index|warm|import|upgrad)(?:ing|up)\b/i;
const serves = /\blisten(?:ing|s) (?:on|at)\b|\bstarted\b.* in \d|ready (?:to (?:accept|serve)|for connections)/i;

/** What the run that was killed last said of its start; nothing where it complained, or had come so far as to serve. */
function lineOfStart(
  signal: ProbeFailed,
  view: View,
): { readonly line: string; readonly previous: boolean } | undefined {
  const before = view.log(signal.pod, signal.container, true);
  const previous = before.state === 'present';
  const log = previous ? before : view.log(signal.pod, signal.container, false);
  if (log.state !== 'present' || serves.test(log.value)) return undefined;
  if (wordsOf(log.value, 'log')?.isError !== false) return undefined;
  const line = log.value.split('\n').findLast((each) => starts.test(each));
  return line === undefined ? undefined : { line: line.trim().slice(0, 300), previous };
}
