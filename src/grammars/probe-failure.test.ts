import { describe, expect, it } from '@jest/globals';
import { parseProbeFailure } from './probe-failure.ts';

const cases = [
  [
    'Liveness probe failed: HTTP probe failed with statuscode: 404',
    'http',
    { probe: 'liveness', fault: 'http-status', code: 404 },
  ],
  [
    'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
    'http',
    { fault: 'refused', url: { scheme: 'http', port: '8080', path: '/healthz' } },
  ],
  [
    'Liveness probe failed: dial tcp 172.17.0.6:8080: getsockopt: connection refused',
    'tcp',
    { probe: 'liveness', fault: 'refused' },
  ],
  [
    'Readiness probe failed: Get http://10.1.0.7/: net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
    'http',
    { fault: 'timeout', url: { scheme: 'http', path: '/' } },
  ],
  ['Startup probe failed: dial tcp 10.1.0.7:5432: i/o timeout', 'tcp', { probe: 'startup', fault: 'network-blocked' }],
  [
    'Readiness probe failed: Get "https://[fd00::7]:8443/": http: server gave HTTP response to HTTPS client',
    'http',
    { fault: 'tls-mismatch', url: { scheme: 'https', port: '8443', path: '/' } },
  ],
  [
    'Readiness probe warning: Probe terminated redirects, Response body: <a href="/login">',
    'http',
    { fault: 'redirect' },
  ],
  ['Liveness probe failed: ', 'exec', { fault: 'exec-failed', said: '' }],
  ['Liveness probe failed: connection refused by replica', 'exec', { fault: 'exec-failed' }],
  [
    'Readiness probe errored and resulted in unknown state: rpc error: code = Unknown desc = failed to exec in container: exec: "curl": executable file not found in $PATH',
    'exec',
    { fault: 'command-missing', errored: true, command: 'curl' },
  ],
  [
    String.raw`Readiness probe failed: rpc error: code = 2 desc = oci runtime error: exec failed: container_linux.go:247: starting container process caused "exec: \"wget\": executable file not found in $PATH"`,
    'exec',
    { fault: 'command-missing', errored: false, command: 'wget' },
  ],
  ['Liveness probe failed: command "pg_isready" timed out', 'exec', { fault: 'exec-timeout' }],
  [
    'Readiness probe errored: strconv.Atoi: parsing "http": invalid syntax',
    'http',
    { fault: 'named-port-missing', errored: true },
  ],
  ['Liveness probe failed: service unhealthy (responded with "NOT_SERVING")', 'grpc', { fault: 'grpc-not-serving' }],
] as const;

describe('a message of a probe', () => {
  it.each(cases)('%s', (message, handler, expected) => {
    expect(parseProbeFailure(message, handler)).toMatchObject(expected);
  });

  it('knows which line of a command says most', () => {
    const said =
      "Startup probe failed: Warning: Using a password on the command line interface can be insecure.\nerror: 'Can't connect to server'\nCheck that it is running!\n";
    expect(parseProbeFailure(said, 'exec')?.line).toBe("'Can't connect to server'");
  });

  it('is not made of another message', () => {
    expect(parseProbeFailure('Back-off restarting failed container', 'http')).toBeUndefined();
  });
});
