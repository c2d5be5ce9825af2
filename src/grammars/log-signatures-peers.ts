import type { Signature } from './log-signature.ts';
import { findTarget } from './log-names.ts';

/** What programs say of the other side of a connection, from the look-up of its name to what it answers. First match wins. */
export const peerSignatures: readonly Signature[] = [
  {
    kind: 'dns',
    patterns: [
      /lookup (?<what>[^\s:]+)(?: on \S+)?: (?:no such host|server misbehaving|i\/o timeout|Temporary failure|(?:read|dial) udp .*(?:timeout|refused))/,
      /getaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<what>[^\s:]+)/,
      /UnknownHostException: (?<what>[^\s:]+)/,
      /could not translate host name "(?<what>[^"]+)"/,
      /Could not resolve host: (?<what>[^\s;]+)/i,
      /(?:unknown host|bad address|host not found in upstream|can't resolve) ["']?(?<what>[^"'\s:]+)/i,
      /no such host|Name or service not known|Temporary failure in name resolution|nodename nor servname|Name does not resolve/i,
    ],
  },
  {
    kind: 'db-auth',
    patterns: [
      /password authentication failed for user "(?<what>[^"]+)"/,
      /Access denied for user '(?<what>[^']+)'/,
      /Login failed for user '(?<what>[^']+)'/,
      /pg_hba\.conf (?:entry|rejects connection) for host .{0,100}?\buser \\?"(?<what>[^"\\]+)/,
      /\brole "(?<what>[^"]+)" does not exist|role "(?:[^"]+)" is not permitted to log in/,
      /is not allowed to connect to this (?:MySQL|MariaDB) server|insecure transport are prohibited/,
      /too many clients already|remaining connection slots are reserved|max number of clients reached|Error 1040|\b1040\b.*Too many connections/i,
      /\bWRONGPASS\b|\bNOAUTH\b|ORA-01017|(?:SASL|SCRAM)\S* authentication failed|\bauthentication failed\b/i,
    ],
  },
  {
    kind: 'db-missing',
    patterns: [
      /database "(?<what>[^"]+)" does not exist/,
      /Unknown database '(?<what>[^']+)'/,
      /Cannot open database "(?<what>[^"]+)"/,
    ],
  },
  {
    kind: 'refused',
    patterns: [
      /connection refused|ECONNREFUSED|actively refused|\bconnection to \S+ refused/i,
      /could not connect to server|Can't connect to MySQL/i,
    ],
    find: findTarget,
  },
  {
    kind: 'timeout',
    patterns: [
      /i\/o timeout|ETIMEDOUT|context deadline exceeded|connect(?:ion)? timed out|EHOSTUNREACH|ENETUNREACH|no route to host|network is unreachable/i,
    ],
    find: findTarget,
  },
  {
    kind: 'tls',
    patterns: [
      /\bx509: |\btls: |SSLHandshakeException|SSLError|CERTIFICATE_VERIFY_FAILED|UNABLE_TO_\w+_(?:SIGNATURE|CERT\w*)|PKIX path|SSL_\w+:|handshake fail/,
      /certificate (?:has expired|verify failed|is not valid|signed by unknown)|self[- ]signed certificate/i,
    ],
    find: findTarget,
  },
];
