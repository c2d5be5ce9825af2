import { defineCause } from '../../signals/cause.ts';
import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { consequence, outcome, probeName, probeSeverity } from './wording.ts';

/** The gRPC server itself says that it does not serve. */
export const grpcNotServing = defineCause({
  id: 'probes/grpc-not-serving',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The gRPC health service answers with another state than SERVING: the program is up and says itself that it cannot serve.',
  find: (signal, view) => (signal.report.fault === 'grpc-not-serving' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: its gRPC health service answers "not serving" to the ${probeName(signal)}; ${outcome(signal)}`,
      why: `The program is up and says itself that it cannot serve (${signal.report.said}). ${consequence(signal, now)}`,
      certainty: 'certain',
      severity: probeSeverity(signal),
      remedies: [currentLog(about, signal.container)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'not serving',
        snapshot: probeExample({
          probe: { grpc: { port: 9000 } },
          message: 'Readiness probe failed: service unhealthy (responded with "NOT_SERVING")',
        }),
      },
    ],
    misses: [
      {
        says: 'there is no health service',
        snapshot: probeExample({
          probe: { grpc: { port: 9000 } },
          message:
            'Readiness probe failed: error: this server does not implement the grpc health protocol (grpc.health.v1.Health): unknown service',
        }),
      },
    ],
  }),
});
