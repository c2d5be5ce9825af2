import { defineCause } from '../../signals/cause.ts';
import { logLine } from '../../signals/evidence.ts';
import { probeExample } from './example.ts';
import { lineOfRun } from './log.ts';
import { consequence, editProbe, outcome, probed, probeDoes, probeSeverity } from './wording.ts';

/** One side speaks TLS and the other does not. */
export const tlsMismatch = defineCause({
  id: 'probes/tls-mismatch',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  parent: 'probes/http-bad-request',
  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The scheme of the probe does not fit the port: it speaks TLS to a plain HTTP server, or plain HTTP to a server that wants TLS.',
  find(signal, view) {
    const { report, scheme } = signal;
    if (report.fault === 'tls-mismatch') {
      const asksTls = report.url === undefined ? scheme === 'HTTPS' : report.url.scheme === 'https';
      // A plain probe that ends up at https:// was redirected there.
      return asksTls && scheme === 'HTTP' ? undefined : { signal, asksTls, line: undefined, now: view.now };
    }
    if (report.code !== 400 || scheme !== 'HTTP') return undefined;
    const line = lineOfRun(
      signal,
      view,
      /HTTP request to an HTTPS server|TLS handshake error|wrong version number|http request was sent to HTTPS port/i,
    );
    return line === undefined ? undefined : { signal, asksTls: false, line, now: view.now };
  },
  tell({ signal, asksTls, line, now }, about) {
    const { container, port } = signal;
    return {
      title: asksTls
        ? `${container}: ${probeDoes(signal, 'speaks', 'speak')} HTTPS to port ${port}, which serves plain HTTP; ${outcome(signal)}`
        : `${container}: ${probeDoes(signal, 'speaks', 'speak')} plain HTTP to port ${port}, which serves HTTPS (TLS); ${outcome(signal)}`,
      why: `${probed(signal)} ${asksTls ? 'is answered without TLS' : `is answered ${signal.report.code ?? 'with TLS'}`}${line === undefined ? '' : `, and the log says "${line}"`}. ${consequence(signal, now)}`,
      certainty: line === undefined ? 'certain' : 'likely',
      severity: probeSeverity(signal),
      ...(line === undefined ? {} : { evidence: [logLine(signal.pod, container, signal.previous, line)] }),
      remedies: [editProbe(about, asksTls ? 'set scheme: HTTP in the probe' : 'set scheme: HTTPS in the probe')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'an HTTPS probe on a plain port',
        snapshot: probeExample({
          probe: { httpGet: { path: '/', port: 8080, scheme: 'HTTPS' } },
          message:
            'Readiness probe failed: Get "https://10.1.0.7:8080/": http: server gave HTTP response to HTTPS client',
        }),
      },
      {
        says: 'a plain probe on a TLS port, told by the log',
        snapshot: probeExample({
          message: 'Readiness probe failed: HTTP probe failed with statuscode: 400',
          log: 'http: TLS handshake error from 10.1.0.1:51234: client sent an HTTP request to an HTTPS server\n',
        }),
      },
    ],
    misses: [
      {
        says: 'a plain probe was redirected to https',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "https://10.1.0.7:8080/healthz": http: server gave HTTP response to HTTPS client',
        }),
      },
    ],
  }),
});
