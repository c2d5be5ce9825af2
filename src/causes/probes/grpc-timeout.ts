import { defineCause } from '../../signals/cause.ts';
import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { consequence, editProbe, outcome, probed, probeDoes, probeSeverity } from './wording.ts';

/** The gRPC server does not answer in time. */
export const grpcTimeout = defineCause({
  id: 'probes/grpc-timeout',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'A gRPC probe cannot connect or gets no answer within timeoutSeconds: nothing serves gRPC on this port yet, or it is too slow.',
  find: (signal, view) => (signal.report.fault === 'grpc-timeout' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: ${probeDoes(signal, 'gets', 'get')} no answer from ${probed(signal)} within ${signal.standing.timeout} s; ${outcome(signal)}`,
      why: `${signal.report.said}. ${consequence(signal, now)}`,
      certainty: 'certain',
      severity: probeSeverity(signal),
      remedies: [currentLog(about, signal.container), editProbe(about, 'raise timeoutSeconds, or correct the port')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no connection in time',
        snapshot: probeExample({
          probe: { grpc: { port: 9000 } },
          message:
            'Readiness probe failed: timeout: failed to connect service "10.1.0.7:9000" within 1s: context deadline exceeded',
        }),
      },
    ],
    misses: [
      {
        says: 'the service says that it does not serve',
        snapshot: probeExample({
          probe: { grpc: { port: 9000 } },
          message: 'Readiness probe failed: service unhealthy (responded with "NOT_SERVING")',
        }),
      },
    ],
  }),
});
