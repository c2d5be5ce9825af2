import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { probeName } from './wording.ts';

/** The gRPC server itself says that it does not serve. */
export const grpcNotServing = defineProbeFault({
  id: 'probes/grpc-not-serving',
  fault: 'grpc-not-serving',
  summary:
    'The gRPC health service answers with another state than SERVING: the program is up and says itself that it cannot serve.',
  words: (signal, about) => ({
    title: `its gRPC health service answers "not serving" to the ${probeName(signal)}`,
    why: `The program is up and says itself that it cannot serve (${signal.report.said}).`,
    remedies: [currentLog(about, signal.container)],
  }),
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
