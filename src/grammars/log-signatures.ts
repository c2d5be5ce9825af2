import { findPath } from './log-names.ts';
import { peerSignatures } from './log-signatures-peers.ts';
import type { Signature } from './log-signature.ts';

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
  { kind: 'gpu-memory', patterns: [/CUDA (?:error: )?out of memory|CUDA_ERROR_OUT_OF_MEMORY|HIP out of memory/i] },
  {
    kind: 'heap',
    patterns: [
      /java\.lang\.OutOfMemoryError/,
      /JavaScript heap out of memory/,
      /\bMemoryError\b/,
      /runtime: out of memory/,
    ],
  },
  {
    // The kubelet sets <SERVICE>_PORT=tcp://<cluster IP>:<port> for every Service; a program that reads its own port from it stumbles.
    kind: 'service-link',
    patterns: [
      /tcp:\/\/[\d.]+:\d+.*?(?:from|by|variable|env\w*) ["'`]?(?<what>[A-Z][A-Z0-9_]*_PORT)\b/,
      /(?<what>\b[A-Z][A-Z0-9_]*_PORT)\b.*(?:pars|invalid|convert|decod|integer|number)\w*.*tcp:\/\/[\d.]+:\d+/i,
      /(?:pars|invalid|convert|decod|for input string|literal)\w*.*["'`]tcp:\/\/[\d.]+:\d+/i,
      /tcp:\/\/[\d.]+:\d+["'`]?: (?:too many colons in address|invalid)/,
    ],
  },
  { kind: 'k8s-rbac', patterns: [/forbidden: User "system:serviceaccount:/] },
  {
    // The message of client-go for HTTP 401 is the bare word.
    kind: 'k8s-unauthorized',
    patterns: [
      /^Unauthorized\.?$/,
      /\b(?:failed to (?:list|watch|get|create|update|acquire)|error (?:retrieving|getting|initially creating)|unable to retrieve)\b.*: Unauthorized$/i,
      /the server has asked for the client to provide credentials|\(401\) ?Reason: Unauthorized/,
      /service ?account token has (?:expired|been invalidated)|invalid bearer token/,
    ],
  },
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
  ...peerSignatures,
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
  {
    kind: 'sysctl',
    patterns: [/\b(?<what>(?:vm|net|kernel|fs)\.[a-z][\w.]*\w).*\b(?:too (?:low|small)|at least|increase)\b/],
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
    patterns: [/(?:^|: )(?:line )?(?:\d+: )?(?<what>[\w./-]+): (?:command )?not found$/, /: exec: : not found$/],
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
    kind: 'license',
    patterns: [
      /\blicen[cs]e\b(?: key| file| token)?(?: \S+){0,3} (?:(?:has |is )?expired|invalid|not valid|missing|not found|required|revoked)\b/i,
      /\b(?:expired|invalid|missing|no(?: valid)?|without a(?: valid)?|needs? an?(?: valid)?) licen[cs]e\b/i,
    ],
  },
  {
    kind: 'env-value',
    patterns: [
      /[Pp]ars(?:e|ing) (?:the )?(?:value of )?env\w*(?: var\w*)?:? ["'`]?(?<what>[A-Z][A-Z0-9_]{2,})/,
      /assigning (?<what>[A-Z][A-Z0-9_]{2,}) to \w+: converting/,
      /[Ii]nvalid (?:value|setting)\b.{0,60}?\b(?:for|of|in) (?:the )?(?:env\w* (?:var\w* )?)?["'`]?(?<what>[A-Z][A-Z0-9]*_[A-Z0-9_]+)/,
      /(?<what>\b[A-Z][A-Z0-9]*_[A-Z0-9_]+)["'`]?(?: \S+){0,4}? (?:is (?:invalid|not (?:a )?valid)|must be (?:an?|one of)\b|could not be parsed)/,
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
