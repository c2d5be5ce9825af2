import { defineCause } from '../../signals/cause.ts';
import { logLine } from '../../signals/evidence.ts';
import { advise } from '../remedies.ts';
import { probeExample } from './example.ts';
import { lineOfRun } from './log.ts';
import { askInside, consequence, outcome, probed, probeName, probeSeverity } from './wording.ts';

/** The program listens on the loopback address only. */
export const listensOnLocalhost = defineCause({
  id: 'probes/listens-on-localhost',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  parent: 'probes/connection-refused',
  debug: { way: 'ephemeral', tryFirst: 'netstat -ltn' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary: 'The program listens on 127.0.0.1 only; probes and Services come to the address of the Pod and are refused.',
  find(signal, view) {
    if (signal.report.fault !== 'refused' || !/^\d+$/.test(signal.port)) return undefined;
    const pattern = new RegExp(`(?:127\\.0\\.0\\.1|localhost|\\[::1\\]):${signal.port}\\b`);
    const line = lineOfRun(signal, view, pattern);
    const listens = line !== undefined && /listen|serving|started|running|bound/i.test(line);
    return listens ? { signal, line, now: view.now } : undefined;
  },
  tell({ signal, line, now }, about) {
    return {
      title: `${signal.container} listens on localhost:${signal.port} only, where its ${probeName(signal)} cannot reach it; ${outcome(signal)}`,
      why: `${probed(signal)} goes to the Pod's address and is refused, and the log says "${line}". ${consequence(signal, now)}`,
      certainty: 'likely',
      severity: probeSeverity(signal),
      evidence: [logLine(signal.pod, signal.container, signal.previous, line)],
      remedies: [advise(`let the program listen on 0.0.0.0:${signal.port}`), askInside(about, signal)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the log names the loopback address',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
          log: 'config loaded\nListening on http://127.0.0.1:8080\n',
        }),
      },
    ],
    misses: [
      {
        says: 'the log names all addresses',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
          log: 'Listening on http://0.0.0.0:8080\n',
        }),
      },
    ],
  }),
});
