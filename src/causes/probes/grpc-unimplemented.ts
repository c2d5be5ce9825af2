import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { editProbe, probeDoes } from './wording.ts';

/** The server has no gRPC health service. */
export const grpcUnimplemented = defineProbeFault({
  id: 'probes/grpc-unimplemented',
  fault: 'grpc-unimplemented',
  summary:
    'The program serves gRPC on the probed port but does not implement grpc.health.v1.Health, which a gRPC probe asks.',
  words: (signal, about) => ({
    title: `the server on port ${signal.port} does not implement the gRPC health service its ${probeDoes(signal, 'asks', 'ask')}`,
    why: 'A gRPC probe calls grpc.health.v1.Health/Check, and this server does not have it.',
    remedies: [
      editProbe(about, 'probe with tcpSocket, or register the health service in the program'),
      currentLog(about, signal.container),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'no health service',
        snapshot: probeExample({
          probe: { grpc: { port: 9000 } },
          message:
            'Readiness probe failed: error: this server does not implement the grpc health protocol (grpc.health.v1.Health): unknown service',
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
