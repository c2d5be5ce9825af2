/** What went wrong in a pull, in the order in which the texts must be tried (failure catalogue §3.3). */
export type PullFault =
  | 'platform'
  | 'disk-full'
  | 'rate-limited'
  | 'tls'
  | 'http'
  | 'proxy'
  | 'dns'
  | 'unreachable'
  | 'server-error'
  | 'unauthorized'
  | 'forbidden'
  | 'denied'
  | 'signature'
  | 'media-type'
  | 'corrupt'
  | 'extract'
  | 'short-name'
  | 'pull-qps'
  | 'not-found'
  | 'other';

/** First match wins: `no match for platform` also ends in `not found`, a 429 may mention `denied`. */
const faults: readonly (readonly [PullFault, RegExp])[] = [
  [
    'platform',
    /no match for platform in manifest|no matching manifest for|no image found in (?:manifest list|image index) for architecture/,
  ],
  ['disk-full', /no space left on device/],
  [
    'rate-limited',
    /429 Too Many Requests|toomanyrequests|too many requests to registry|pull rate limit|rate exceeded/i,
  ],
  ['pull-qps', /pull QPS exceeded/],
  ['short-name', /short-name [\s\S]*did not resolve|short-name resolution enforced/],
  ['http', /server gave HTTP response to HTTPS client/],
  ['tls', /x509: |tls: /],
  ['proxy', /proxyconnect tcp|407 Proxy Authentication Required/],
  [
    'dns',
    /lookup \S+?(?: on \S+)?: (?:(?:read|write|dial) (?:udp|tcp) \S+: (?:read: )?)?(?:no such host|server misbehaving|i\/o timeout|connection refused|Temporary failure in name resolution)/,
  ],
  [
    'unreachable',
    /dial tcp[^:]{0,100} ?\S{0,300}: (?:i\/o timeout|(?:connect|getsockopt): (?:connection refused|connection timed out|no route to host|network is unreachable))|context deadline exceeded|Client\.Timeout exceeded|TLS handshake timeout|connection reset by peer|unexpected EOF|: EOF$|registry is unavailable/,
  ],
  [
    'server-error',
    /unexpected status(?: code)?(?: from \w+ request to \S+)?: 5\d\d|received unexpected HTTP status: 5\d\d/,
  ],
  [
    'unauthorized',
    /401 Unauthorized|fetch anonymous token: .*403 Forbidden|authentication (?:is )?required|unauthorized:|invalid username\/password|no basic auth credentials/i,
  ],
  ['forbidden', /403 Forbidden|Permission "[^"]+" denied|authorization token has expired/],
  [
    'denied',
    /pull access denied|does not exist or no pull access|insufficient_scope|requested access to the resource is denied|denied: |failed to authorize/,
  ],
  ['signature', /signature validation failed|A signature was required/],
  ['media-type', /unexpected media type|not implemented: media type/],
  [
    'corrupt',
    /failed size validation|unexpected commit digest|failed commit on ref|invalid tar header|gzip: invalid header/,
  ],
  ['extract', /failed to (?:extract|register) layer|error creating overlay mount/],
  [
    'not-found',
    /: not found|manifest unknown|name unknown|NAME_UNKNOWN|MANIFEST_UNKNOWN|404 Not Found|manifest for \S+ not found|Tag \S+ not found in repository/,
  ],
];

/** A failed pull, parsed. */
export interface PullError {
  readonly fault: PullFault;
  /** The message without the kubelet's and runtime's wrappers: what the registry or the network said. */
  readonly said: string;
  /** Host of a failed name look-up, and the DNS server that was asked. */
  readonly host?: string;
  readonly dnsServer?: string;
}

/** Parses the text of a failed pull, from a waiting message, a `Failed` event or a sandbox error. */
export function parsePullError(message: string): PullError {
  const said = unwrap(message);
  const fault = faults.find(([, pattern]) => pattern.test(said))?.[0] ?? faultOfCode(message);
  const lookup = /lookup (\S+?)(?: on ([^\s,]+?))?: /.exec(said);
  return {
    fault,
    said,
    ...(lookup?.[1] ? { host: lookup[1] } : {}),
    ...(lookup?.[2] ? { dnsServer: lookup[2].replace(/:\d+$/, '') } : {}),
  };
}

/** Where the text itself says nothing, the gRPC code of the runtime still may. */
function faultOfCode(message: string): PullFault {
  const code = /rpc error: code = (\w+)/.exec(message)?.[1] ?? '';
  return codes.get(code) ?? 'other';
}

const codes: ReadonlyMap<string, PullFault> = new Map([
  ['PermissionDenied', 'forbidden'],
  ['Unauthenticated', 'unauthorized'],
  ['Unavailable', 'unreachable'],
  ['NotFound', 'not-found'],
]);

const wrappers: readonly RegExp[] = [
  /^Error: /,
  /^Back-off pulling image "[^"]*": (?:\w+: )?/,
  /^Failed to pull image "[^"]*": /,
  /^rpc error: code = \w+ desc = /,
  /^failed to pull and unpack image "[^"]*": /,
  /^failed to resolve (?:reference "[^"]*"|image): /,
  /^get image config descriptor: /,
  /^failed to copy: httpReadSeeker: failed open: /,
  /^(?:unable to pull image or OCI artifact: pull image err|unable to pull image): /,
  /^initializing source docker:\/\/\S+: /,
  /^Error response from daemon: /,
  // Kubernetes before 1.3 guesses at credentials whatever the registry says.
  /^image pull failed for \S+, this may be because there are no credentials on this request\.\s+details: /,
];

function unwrap(message: string): string {
  let text = message.trim().replace(/; artifact err: [\s\S]*$/, '');
  for (let peeled = true; peeled;) {
    peeled = false;
    for (const wrapper of wrappers) {
      const rest = text.replace(wrapper, '');
      if (rest !== text && rest !== '') {
        text = rest;
        peeled = true;
      }
    }
  }
  return text;
}
