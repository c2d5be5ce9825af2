import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, pod, podSpec, type Fields } from './manifests.ts';

const web = (steps: readonly string[], probes: Fields): Fields =>
  podSpec(faulty([...steps, 'hang'], { ports: [{ containerPort: 8080, name: 'web' }], ...probes }));

const http = (path: string, port: number, more: Fields = {}): Fields => ({
  httpGet: { path, port },
  periodSeconds: 1,
  failureThreshold: 2,
  ...more,
});

/** Containers that do not pass their probes. */
export const probeScenarios: readonly Scenario[] = [
  {
    name: 'probe-refused',
    summary: 'nobody listens on the probed port',
    chosen: true,
    objects: [deployment('cart', web(['log warming up'], { readinessProbe: http('/', 8080) }))],
    shows: ['Readiness probe failed', 'connection refused'],
    expect: { kind: 'fault', ids: ['probes/connection-refused'], texts: ['8080'] },
  },
  {
    name: 'probe-wrong-port',
    summary: 'the probe asks another port than the declared one',
    chosen: true,
    objects: [deployment('cart', web(['http :8080 200'], { readinessProbe: http('/', 9090) }))],
    shows: ['Readiness probe failed', ':9090: connect: connection refused'],
    expect: { kind: 'fault', ids: ['probes/wrong-port', 'probes/connection-refused'], texts: ['9090', '8080'] },
  },
  {
    name: 'probe-timeout',
    summary: 'answers too slowly',
    chosen: true,
    objects: [deployment('cart', web(['http-slow :8080 10s'], { readinessProbe: http('/', 8080) }))],
    shows: ['Readiness probe failed', 'Client.Timeout exceeded'],
    expect: { kind: 'fault', ids: ['probes/timeout'], texts: ['1s|1 s'] },
  },
  {
    name: 'probe-404',
    summary: 'the probed path does not exist',
    chosen: true,
    objects: [deployment('cart', web(['http :8080 404'], { readinessProbe: http('/helthz', 8080) }))],
    shows: ['Readiness probe failed: HTTP probe failed with statuscode: 404'],
    expect: { kind: 'fault', ids: ['probes/http-not-found'], texts: ['/helthz', '404'] },
  },
  {
    name: 'probe-500',
    summary: 'the program says that it is ill',
    chosen: true,
    objects: [deployment('cart', web(['http :8080 500'], { readinessProbe: http('/ready', 8080) }))],
    shows: ['Readiness probe failed: HTTP probe failed with statuscode: 500'],
    expect: { kind: 'fault', ids: ['probes/http-5xx'], texts: ['500'] },
  },
  {
    name: 'probe-401',
    summary: 'the probed path wants a login',
    chosen: false,
    objects: [pod('cart', web(['http :8080 401'], { readinessProbe: http('/metrics', 8080) }))],
    shows: ['Readiness probe failed: HTTP probe failed with statuscode: 401'],
    expect: { kind: 'fault', ids: ['probes/http-auth'], texts: ['401'] },
  },
  {
    name: 'probe-exec',
    summary: "the probe's command fails",
    chosen: true,
    objects: [
      deployment(
        'cart',
        web([], {
          readinessProbe: { exec: { command: ['/faulty', 'err replica lags behind', 'exit 4'] }, periodSeconds: 1 },
        }),
      ),
    ],
    shows: ['Readiness probe failed: ', 'replica lags behind'],
    expect: { kind: 'fault', ids: ['probes/exec-failed'], texts: ['replica lags behind'] },
  },
  {
    name: 'probe-command-missing',
    summary: "the probe's command is not in the image",
    chosen: false,
    objects: [pod('cart', web([], { readinessProbe: { exec: { command: ['curl', 'localhost'] }, periodSeconds: 2 } }))],
    shows: ['probe errored', '"curl": executable file not found in $PATH'],
    expect: { kind: 'fault', ids: ['probes/exec-command-missing'], texts: ['curl'] },
  },
  {
    name: 'probe-tls',
    summary: 'the probe speaks TLS to a program that does not',
    chosen: false,
    objects: [
      pod(
        'cart',
        web(['http :8080 200'], {
          readinessProbe: { ...http('/', 8080), httpGet: { path: '/', port: 8080, scheme: 'HTTPS' } },
        }),
      ),
    ],
    shows: ['server gave HTTP response to HTTPS client'],
    expect: { kind: 'fault', ids: ['probes/tls-mismatch'], texts: ['HTTPS'] },
  },
  {
    name: 'liveness-killed',
    summary: 'the liveness probe kills it again and again',
    chosen: true,
    objects: [deployment('cart', web(['http :8080 503'], { livenessProbe: http('/live', 8080) }))],
    shows: ['failed liveness probe, will be restarted', 'statuscode: 503', 'waiting=CrashLoopBackOff'],
    expect: { kind: 'fault', ids: ['probes/http-5xx'], texts: ['503', 'liveness'] },
    seconds: 150,
  },
  {
    name: 'startup-killed',
    summary: 'needs longer to start than the startup probe waits',
    chosen: true,
    objects: [
      deployment(
        'cart',
        web(['log loading 4 million rows', 'http-after 10m :8080 200'], {
          startupProbe: http('/', 8080, { failureThreshold: 4 }),
        }),
      ),
    ],
    shows: ['failed startup probe, will be restarted', 'waiting=CrashLoopBackOff'],
    expect: {
      kind: 'fault',
      ids: ['probes/connection-refused', 'probes/startup-budget-exceeded'],
      texts: ['startup', '8080'],
    },
    seconds: 200,
  },
  {
    name: 'readiness-gate',
    summary: 'nobody sets the condition of its readiness gate',
    chosen: true,
    objects: [
      pod('cart', podSpec(faulty(['hang']), { readinessGates: [{ conditionType: 'lb.example.com/registered' }] })),
    ],
    shows: ['ReadinessGatesNotReady', 'ready=true'],
    expect: {
      kind: 'fault',
      ids: ['readiness/gate-missing', 'readiness/gate-false'],
      texts: ['lb.example.com/registered'],
    },
  },
];
