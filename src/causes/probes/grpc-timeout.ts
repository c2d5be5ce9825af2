import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { editProbe, probed, probeDoes } from './wording.ts';

/** The gRPC server does not answer in time. */
export const grpcTimeout = defineProbeFault({
  id: 'probes/grpc-timeout',
  fault: 'grpc-timeout',
  summary:
    'A gRPC probe cannot connect or gets no answer within timeoutSeconds: nothing serves gRPC on this port yet, or it is too slow.',
  words: (signal, about) => ({
    title: `${probeDoes(signal, 'gets', 'get')} no answer from ${probed(signal)} within ${signal.standing.timeout} s`,
    why: `${signal.report.said}.`,
    remedies: [currentLog(about, signal.container), editProbe(about, 'raise timeoutSeconds, or correct the port')],
  }),
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
