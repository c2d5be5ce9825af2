import { TransportError, type TransportFault } from './errors.ts';
import { codeOf, messageOf } from './errors-code.ts';

/** Codes of Node, libuv and OpenSSL, and what they come to. */
const faults: readonly (readonly [RegExp, TransportFault])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|ENOENT)$/, 'unreachable'],
  [/^(ETIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/, 'timeout'],
  [/^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, 'tls-expired'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'tls-name'],
  [/^(ERR_SSL_\w+|EPROTO|ERR_TLS_\w+)$/, 'tls-protocol'],
  [
    /^(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|CERT_|INVALID_CA|PATH_LENGTH|INVALID_PURPOSE|HOSTNAME_MISMATCH)/,
    'tls-untrusted',
  ],
  [/^HPE_/, 'not-http'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_\w+|Z_\w+|ERR_BUFFER_TOO_LARGE)$/, 'reset'],
];

const words: Readonly<Record<TransportFault, string>> = {
  dns: 'the host name cannot be resolved',
  refused: 'the connection was refused',
  unreachable: 'the host cannot be reached',
  timeout: 'no connection came about in time',
  reset: 'the connection broke off',
  'tls-untrusted': "the server's certificate is not signed by a known authority",
  'tls-expired': "the server's certificate is not valid at this time",
  'tls-name': "the server's certificate is for another name",
  'tls-client': 'the server refused our client certificate',
  'tls-protocol': 'no TLS comes about with the server on this port',
  'not-http': 'the answer is not HTTP',
  proxy: 'the proxy failed',
  'exec-plugin': 'the credential plugin failed',
  credentials: 'the credentials cannot be read',
  other: 'the request failed',
};

/** Tells what kind of failure an error of Node is. What is a TransportError already stays as it is. */
export function transportError(error: unknown, server: string): TransportError {
  if (error instanceof TransportError) return error;
  const code = codeOf(error);
  const fault = isAboutOurCertificate(error)
    ? 'tls-client'
    : (faults.find(([pattern]) => pattern.test(code))?.[1] ?? 'other');
  const detail = detailOf(fault, code, error);
  return new TransportError(fault, `${server}: ${words[fault]}${detail === '' ? '' : ` (${detail})`}`, {
    cause: error,
  });
}

/** TLS alerts by which a server refuses a client certificate or its lack: RFC 8446 §6.2. Only OpenSSL's message has the number. */
const certificateAlerts = [42, 43, 44, 45, 46, 48, 49, 116];

function isAboutOurCertificate(error: unknown): boolean {
  const alert = /SSL alert number (\d+)/.exec(messageOf(error))?.[1];
  return alert !== undefined && certificateAlerts.includes(Number(alert));
}

function detailOf(fault: TransportFault, code: string, error: unknown): string {
  if (fault === 'other' || fault === 'tls-protocol') return code || messageOf(error);
  if (fault === 'tls-name') return namesOf(error);
  return code;
}

/** The names that the certificate has; Node leaves it at the error. */
function namesOf(error: unknown): string {
  const certificate = typeof error === 'object' && error !== null && 'cert' in error ? error.cert : undefined;
  if (typeof certificate !== 'object' || certificate === null || !('subjectaltname' in certificate)) return '';
  return `it names ${String(certificate.subjectaltname).slice(0, 200)}`;
}
