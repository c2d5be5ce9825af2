import { exampleEvent } from '../example.ts';
import { crashed } from './examples.ts';
import { defineProbeKill } from './probe-kill.ts';
import { exampleProbed, probeKillHits, probeKillMisses } from './probe-kill-examples.ts';

/** The kubelet killed it over its liveness probe. */
export const livenessKilled = defineProbeKill({
  id: 'crash/liveness-killed',
  kind: 'liveness',
  summary:
    'The kubelet ended the container because its liveness probe failed; the exit code is only how the program took it.',
  examples: () => ({
    hits: [
      ...probeKillHits('liveness'),
      {
        says: 'no Killing event is left, and the probe fails to the end',
        snapshot: crashed({
          exitCode: 137,
          started: 110,
          container: exampleProbed('liveness'),
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
    misses: probeKillMisses('liveness'),
  }),
});
