import { defineProbeKill } from './probe-kill.ts';
import { probeKillHits, probeKillMisses } from './probe-kill-examples.ts';

/** The kubelet killed it over its startup probe. */
export const startupKilled = defineProbeKill({
  id: 'crash/startup-killed',
  kind: 'startup',
  summary:
    'The kubelet ended the container because its startup probe failed; the exit code is only how the program took it.',
  examples: () => ({ hits: probeKillHits('startup'), misses: probeKillMisses('startup') }),
});
