import { findPath, findTarget } from './log-names.ts';

/** What a program's last words complain about. */
export type LogFaultKind =
  | 'exec-format'
  | 'interpreter-missing'
  | 'threads'
  | 'heap'
  | 'k8s-rbac'
  | 'k8s-crd'
  | 'jvm-class'
  | 'module-missing'
  | 'port-privileged'
  | 'port-in-use'
  | 'dns'
  | 'db-auth'
  | 'db-missing'
  | 'refused'
  | 'timeout'
  | 'tls'
  | 'read-only-fs'
  | 'inotify'
  | 'fd-limit'
  | 'disk-full'
  | 'permission-denied'
  | 'lock'
  | 'command-missing'
  | 'usage'
  | 'missing-env'
  | 'migration'
  | 'missing-file'
  | 'config'
  | 'other';

type Finder = (line: string) => string | undefined;

/** The texts by which one kind of complaint is known. */
export interface Signature {
  readonly kind: LogFaultKind;
  readonly patterns: readonly RegExp[];
  /** Finds what it is about where the pattern itself does not capture it as `what`. */
  readonly find?: Finder;
}

/** First match wins (failure catalogue §2.9): the specific before the general, `bind: permission denied` before `permission denied`. */
export const signatures: readonly Signature[] = [
  {
    kind: 'exec-format',
    patterns: [
      /exec (?<what>\/\S+): exec format error/,
      /(?<what>\/\S{1,255}): cannot execute binary file/,
      /exec format error/i,
    ],
  },
  {
    kind: 'interpreter-missing',
    patterns: [
      /^exec (?<what>\S+): no such file or directory$/,
      /exec user process caused:? "?no such file or directory/,
      /env: (?:can't execute )?['‘](?<what>[^'’]+)['’]:? No such file or directory/,
      /(?<!\S)(?<what>\S+): bad interpreter: No such file or directory/,
    ],
  },
  {
    kind: 'threads',
    patterns: [
      /unable to create (?:new )?native thread|can't start new thread|pthread_create failed/i,
      /\bfork\b.*resource temporarily unavailable|newosproc|failed to create new OS thread/i,
    ],
  },
  {
    kind: 'heap',
    patterns: [
      /java\.lang\.OutOfMemoryError/,
      /JavaScript heap out of memory/,
      /\bMemoryError\b/,
      /runtime: out of memory/,
    ],
  },
  { kind: 'k8s-rbac', patterns: [/forbidden: User "system:serviceaccount:/] },
  {
    kind: 'k8s-crd',
    patterns: [
      /no matches for kind "(?<what>[^"]+)"/,
      /unable to retrieve the complete list of server APIs: (?<what>[\w./-]+): the server could not find/,
      /CustomResourceDefinition "(?<what>[^"]+)" not found/,
      /the server could not find the requested resource/,
    ],
  },
  { kind: 'jvm-class', patterns: [/UnsupportedClassVersionError:? ?(?<what>[\w./$]+)?/] },
  {
    kind: 'module-missing',
    patterns: [
      /No module named '?(?<what>[\w.-]+)/,
      /cannot find (?:module|package) ['"](?<what>[^'"]+)/i,
      /(?:ClassNotFoundException|NoClassDefFoundError): (?<what>[\w./$]+)/,
      /error while loading shared libraries: (?<what>[^:\s]+)/,
      /Error loading shared library (?<what>[^:\s]+)/,
      /version [`'"](?<what>GLIBC(?:XX)?_[\d.]+)['"] not found/,
      /cannot load such file -- (?<what>\S+)/,
      /Could not find or load main class (?<what>\S+)/,
    ],
  },
  {
    kind: 'port-privileged',
    patterns: [/\bbind\b.*permission denied/i, /listen EACCES/, /permission denied.*could not bind to address/i],
  },
  {
    kind: 'port-in-use',
    patterns: [/address (?:is )?(?:already )?in use|EADDRINUSE/i, /port:? (?<what>\d+) (?:is|was) already in use/i],
  },
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
  { kind: 'read-only-fs', patterns: [/read-only file system|EROFS/i], find: findPath },
  {
    // A node has few inotify instances, and "no space" or "too many files" is all that the kernel says when they are used up.
    kind: 'inotify',
    patterns: [
      /(?:inotify\w*|fsnotify|watch(?:er|es|ing)?)\b.*(?:too many open files|no space left on device)/i,
      /(?:too many open files|ENOSPC|EMFILE)\b.*(?:inotify|watch)/i,
      /inotify.*\blimit\b|max_user_(?:instances|watches)/i,
    ],
  },
  { kind: 'fd-limit', patterns: [/too many open files|\bEMFILE\b|\bENFILE\b/i], find: findPath },
  {
    kind: 'disk-full',
    patterns: [/no space left on device|ENOSPC(?!: System limit)|disk quota exceeded/i],
    find: findPath,
  },
  {
    kind: 'permission-denied',
    patterns: [/permission denied(?! for )|EACCES|EPERM|operation not permitted|AccessDeniedException/i],
    find: findPath,
  },
  {
    kind: 'lock',
    patterns: [
      /leader ?election lost|lost (?:the )?(?:leader ?(?:election|ship)|lease)|failed to renew (?:the )?lease/i,
      /(?:could not|failed to|unable to|cannot) (?:acquire|obtain|get) (?:(?:the|a|node|exclusive) )*locks?\b/i,
      /\b(?:lock|lease)\b.*(?:already )?held by/i,
    ],
  },
  {
    kind: 'command-missing',
    patterns: [/(?:^|: )(?:line )?(?:\d+: )?(?<what>[\w./-]+): (?:command )?not found$/],
  },
  {
    kind: 'usage',
    patterns: [
      /unknown (?:shorthand )?(?:flag|option|command|argument|subcommand):? ?(?<what>\S+)?/i,
      /flag provided but not defined: (?<what>\S+)/,
      /unrecognized (?:option|argument)s?:? ?(?<what>\S+)?/i,
      /(?:invalid|illegal) option ?(?:--)? ?(?<what>\S+)?/i,
      /the following arguments are required: (?<what>.+)/,
      /required flag\(s\) (?<what>.+?) not set/,
      /(?:unexpected argument|flag needs an argument|bad flag syntax|invalid (?:argument|value) .+ for (?:flag|"?-))/i,
      /^usage: /i,
    ],
  },
  {
    kind: 'missing-env',
    patterns: [
      /KeyError: '(?<what>[A-Z][A-Z0-9_]+)'/,
      /environment variables?:? ["'`]?(?<what>[A-Z][A-Z0-9_]+)["'`]?/,
      /(?<what>\b[A-Z][A-Z0-9_]{2,})["'`]?:? (?:environment variable )?(?:is |was |has )?(?:not (?:been )?(?:set|defined|provided)|unset|required|undefined|must be (?:set|defined)|parameter (?:null or )?not set|unbound variable)/,
      /(?:env|environment) var(?:iable)?s?\b.*(?:not set|required|missing|undefined|not found)/i,
      /Could not resolve placeholder '(?<what>[^']+)'/,
    ],
  },
  { kind: 'migration', patterns: [/\bmigrat(?:e|ion|ions|ing)\b|flyway|liquibase|alembic|dirty database/i] },
  {
    kind: 'missing-file',
    patterns: [/no such file or directory|ENOENT|FileNotFoundError|FileNotFoundException|NoSuchFileException/i],
    find: findPath,
  },
  {
    kind: 'config',
    patterns: [
      /(?:invalid|bad|malformed|wrong) config|config(?:uration)? (?:error|is invalid|invalid)|error in config/i,
      /(?:failed|unable|could not|cannot) (?:to )?(?:parse|load|read|decode)\b.*\b(?:config\w*|settings|ya?ml|json|toml|properties)/i,
      /\byaml: |\btoml: |unmarshal|missing required (?:config\w*|field|setting|option|key|property)/i,
      /unknown (?:field|directive|configuration|key|setting) ?(?<what>["'`]\S+)?/i,
    ],
    find: findPath,
  },
];
