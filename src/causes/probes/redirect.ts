import { defineCause } from '../../signals/cause.ts';
import type { ProbeFailed } from '../../signals/probe-failed.ts';
import { advise } from '../remedies.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, editProbe, outcome, probed, probeName, probeSeverity } from './wording.ts';

/** The program sends the probe elsewhere, and there it fails or ends. */
export const redirect = defineCause({
  id: 'probes/redirect',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The program answers the probe with a redirect. The kubelet follows it on the same host, often into HTTPS where nobody speaks TLS; to another host it does not go and counts success.',
  find: (signal, view) => (wasRedirected(signal) ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    const { container, path, port, report } = signal;
    const warning = report.said.startsWith('Probe terminated redirects');
    const to = report.url ? `${report.url.scheme}://…:${report.url.port ?? ''}${report.url.path}` : 'another place';
    return {
      title: warning
        ? `${container}: its ${probeName(signal)} is answered by a redirect, which counts as success whatever is behind it`
        : `${container}: ${path} on port ${port} redirects its ${probeName(signal)} to ${to}, where it fails; ${outcome(signal)}`,
      why: warning
        ? `${probed(signal)} redirects to another host; the kubelet stops there and takes it for success, so this probe proves nothing.`
        : `The probe is ${probed(signal)}, but the kubelet ended at ${to} ("${report.said}"): the program redirects its health path. ${consequence(signal, now)}`,
      certainty: 'certain',
      severity: warning ? 'warning' : probeSeverity(signal),
      remedies: [
        advise('let the program answer the health path itself, without a redirect'),
        editProbe(about, 'or probe a path that is not redirected'),
        askInside(about, signal),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a plain probe ends at https',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "https://10.1.0.7:8080/healthz": http: server gave HTTP response to HTTPS client',
        }),
      },
    ],
    misses: [
      {
        says: 'the probe itself asks HTTPS',
        snapshot: probeExample({
          probe: { httpGet: { path: '/healthz', port: 8080, scheme: 'HTTPS' } },
          message:
            'Readiness probe failed: Get "https://10.1.0.7:8080/healthz": http: server gave HTTP response to HTTPS client',
        }),
      },
    ],
  }),
});

function wasRedirected({ report, scheme, path }: ProbeFailed): boolean {
  if (report.fault === 'redirect') return true;
  if (report.url === undefined) return false;
  if (scheme === 'HTTP' && report.url.scheme === 'https') return true;
  return report.fault === 'tls-mismatch' && report.url.path.split('?')[0] !== path.split('?')[0] && path !== '/';
}
