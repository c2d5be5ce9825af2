import { decisiveLine } from './log-decisive.ts';

/** What an attempt of a probe ended with, in the order in which the texts must be tried (failure catalogue §3.2). */
export type ProbeFault =
  | 'http-status'
  | 'redirect'
  | 'tls-mismatch'
  | 'refused'
  | 'network-blocked'
  | 'timeout'
  | 'reset-or-eof'
  | 'named-port-missing'
  | 'command-missing'
  | 'exec-timeout'
  | 'exec-failed'
  | 'grpc-unimplemented'
  | 'grpc-not-serving'
  | 'grpc-timeout'
  | 'grpc-failed'
  | 'runtime-error'
  | 'other';

export type ProbeType = 'liveness' | 'readiness' | 'startup';

/** One `Unhealthy` or `ProbeWarning` message, parsed. */
export interface ProbeReport {
  readonly probe: ProbeType;
  readonly fault: ProbeFault;
  /** The attempt could not be judged: it neither counts as a failure nor as a success. */
  readonly errored: boolean;
  /** What stands behind the kubelet's own words: of a command its whole output, of any number of lines. */
  readonly said: string;
  /** The line of it that says most; empty where it says nothing. */
  readonly line: string;
  /** Status code of an HTTP answer. */
  readonly code?: number;
  /** The address that was really asked, where the message has it. */
  readonly url?: { readonly scheme: string; readonly port?: string; readonly path: string };
  /** Command of an exec probe that is missing. */
  readonly command?: string;
}

/** How a probe asks: which field of `V1Probe` is set. */
export type ProbeHandler = 'http' | 'tcp' | 'exec' | 'grpc';

const form =
  /^(Liveness|Readiness|Startup) probe (failed|errored|warning)(?: and resulted in \w+ state)?:\s*([\s\S]*)$/;

/** Parses the message of an `Unhealthy` or `ProbeWarning` event; nothing where it is another message. */
export function parseProbeFailure(message: string, handler: ProbeHandler): ProbeReport | undefined {
  const [, type, how, rest] = form.exec(message.trim()) ?? [];
  if (type === undefined || rest === undefined) return undefined;
  const said = rest.trim();
  const code = /^HTTP probe failed with statuscode: (\d{3})/.exec(said)?.[1];
  const command = /exec: \\*"([^"\\]+)\\*"/.exec(said)?.[1];
  const url = /^Get "?(https?):\/\/(?:\[[^\]]+\]|[^/:\s"]+)(?::(\d+))?([^\s"]*)"?: /.exec(said);
  return {
    probe: typeOf(type),
    fault: how === 'warning' ? 'redirect' : faultOf(said, handler, how === 'errored'),
    errored: how === 'errored',
    said,
    line: decisiveLine(said)?.line ?? '',
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(command === undefined ? {} : { command }),
    ...(url ? { url: { scheme: url[1] ?? '', path: url[3] || '/', ...(url[2] ? { port: url[2] } : {}) } } : {}),
  };
}

function typeOf(word: string): ProbeType {
  return word === 'Liveness' ? 'liveness' : word === 'Readiness' ? 'readiness' : 'startup';
}

/** Texts of the kubelet's HTTP, TCP and gRPC clients; first match wins. */
const network: readonly (readonly [ProbeFault, RegExp])[] = [
  ['http-status', /^HTTP probe failed with statuscode: /],
  ['named-port-missing', /strconv\.Atoi: parsing "[^"]+": invalid syntax|couldn't find port/],
  ['redirect', /stopped after 10 redirects/],
  [
    'tls-mismatch',
    /server gave HTTP response to HTTPS client|malformed HTTP response "\\x15\\x03|remote error: tls: |first record does not look like a TLS handshake/,
  ],
  ['grpc-unimplemented', /does not implement the grpc health protocol/],
  ['grpc-not-serving', /service unhealthy \(responded with "/],
  ['grpc-timeout', /^timeout: /],
  ['grpc-failed', /health rpc probe failed|failed to connect service at/],
  // Before Go 1.11 the call that failed was named otherwise.
  ['refused', /(?:connect|getsockopt): connection refused/],
  [
    'network-blocked',
    /no route to host|network is unreachable|dial tcp \S+: (?:connect: connection timed out|i\/o timeout)/,
  ],
  ['timeout', /context deadline exceeded|Client\.Timeout exceeded|i\/o timeout|request canceled/],
  ['reset-or-eof', /\bEOF\b|connection reset by peer|server closed idle connection|malformed HTTP response/],
];

function faultOf(said: string, handler: ProbeHandler, errored: boolean): ProbeFault {
  if (handler === 'exec') return execFault(said, errored);
  const found = network.find(([, pattern]) => pattern.test(said))?.[0];
  return found ?? (errored ? 'runtime-error' : 'other');
}

function execFault(said: string, errored: boolean): ProbeFault {
  if (
    /executable file not found|no such file or directory|OCI runtime exec failed|permission denied/.test(said) &&
    /exec/.test(said)
  ) {
    // The runtime's own words; before Docker 17.06 they read "oci runtime error: exec failed: …".
    if (errored || /oci runtime (?:exec failed|error: exec failed)/i.test(said)) return 'command-missing';
  }
  if (/^command .*timed out|timeout \S+ exceeded|context deadline exceeded/.test(said)) return 'exec-timeout';
  return errored ? 'runtime-error' : 'exec-failed';
}
