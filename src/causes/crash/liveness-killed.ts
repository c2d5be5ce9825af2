import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { crashed, killed } from './examples.ts';
import { probeKill, tellProbeKill } from './probe-kill.ts';

/** The kubelet killed it over its liveness probe. */
export const livenessKilled = defineCause({
  id: 'crash/liveness-killed',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  summary:
    'The kubelet ended the container because its liveness probe failed; the exit code is only how the program took it.',
  find: (signal) => probeKill(signal, 'liveness'),
  tell: (seen, about) => tellProbeKill(seen, about),
  examples: () => ({
    hits: [
      {
        says: "exit code 137 with the kubelet's word for it",
        snapshot: crashed({
          exitCode: 137,
          container: {
            livenessProbe: { httpGet: { path: '/health', port: 8080 }, periodSeconds: 10, failureThreshold: 3 },
          },
          events: [killed('Container app failed liveness probe, will be restarted')],
        }),
      },
      {
        says: 'the program ends with its own code when asked',
        snapshot: crashed({
          exitCode: 0,
          container: {
            livenessProbe: { httpGet: { path: '/health', port: 8080 }, periodSeconds: 10, failureThreshold: 3 },
          },
          events: [killed('Container app failed liveness probe, will be restarted')],
        }),
      },
      {
        says: 'no Killing event is left, and the probe fails to the end',
        snapshot: crashed({
          exitCode: 137,
          started: 110,
          container: {
            livenessProbe: { httpGet: { path: '/health', port: 8080 }, periodSeconds: 10, failureThreshold: 3 },
          },
          events: [
            exampleEvent('Unhealthy', 'Liveness probe failed: ', {
              seconds: 70,
              firstSeconds: 95,
              count: 3,
              container: 'app',
            }),
          ],
        }),
      },
    ],
    misses: [
      {
        says: 'a probe is defined, and the program crashes by itself',
        snapshot: crashed({
          exitCode: 1,
          container: {
            livenessProbe: { httpGet: { path: '/health', port: 8080 }, periodSeconds: 10, failureThreshold: 3 },
          },
        }),
      },
      {
        says: 'another container was killed',
        snapshot: crashed({
          exitCode: 1,
          events: [
            exampleEvent('Killing', 'Container proxy failed liveness probe, will be restarted', {
              type: 'Normal',
              seconds: 41,
              container: 'proxy',
            }),
          ],
        }),
      },
      {
        says: 'the kill is an hour older than the end',
        snapshot: crashed({
          exitCode: 137,
          container: {
            livenessProbe: { httpGet: { path: '/health', port: 8080 }, periodSeconds: 10, failureThreshold: 3 },
          },
          events: [killed('Container app failed liveness probe, will be restarted', 3700)],
        }),
      },
    ],
  }),
});
