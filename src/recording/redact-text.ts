/** What stands where a secret stood. */
export const mask = '***';

/** A rule of redaction. `hint` must occur, in lower case, for the pattern to be tried at all: most texts hold no secret. */
interface Rule {
  readonly hint: string;
  readonly pattern: RegExp;
  readonly put: string;
}

/** A name that speaks of a secret, with what may stand around the word. */
const secretName = String.raw`[\w.-]{0,40}(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|connection[_-]?string)s?[\w-]{0,20}`;

/** Linear patterns only: what they read can be hostile (ux-reliability B3). */
const rules: readonly Rule[] = [
  {
    hint: '-----begin',
    pattern: /-----BEGIN ([A-Z ]{1,40})-----[\s\S]*?(?:-----END \1-----|$)/g,
    put: `-----BEGIN $1-----${mask}`,
  },
  { hint: '://', pattern: /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@"'`<>]{1,512}@/gi, put: `$1${mask}@` },
  { hint: '@tcp(', pattern: /(?<![^\s:@"'])[^\s:@"']{1,128}:[^\s@"']{1,256}(?=@tcp\()/gi, put: mask },
  { hint: 'eyj', pattern: /\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*/g, put: mask },
  { hint: 'bearer', pattern: /\b(bearer\s+)[\w.~+/=-]{8,}/gi, put: `$1${mask}` },
  { hint: 'basic', pattern: /\b(authorization["']?\s*[:=]\s*["']?basic\s+)[\w+/=]{4,}/gi, put: `$1${mask}` },
  { hint: 'cookie', pattern: /\b((?:set-)?cookie["']?\s{0,3}:\s{0,3})[^\n]{1,4096}/gi, put: `$1${mask}` },
  { hint: '"auth"', pattern: /("auth"\s{0,3}:\s{0,3}")[^"]{4,4096}/gi, put: `$1${mask}` },
  { hint: 'sig', pattern: /([?&](?:sig|signature|x-amz-signature)=)[^&\s"'<>]{1,1024}/gi, put: `$1${mask}` },
  {
    hint: 'hook',
    pattern: /(\/\/(?:hooks\.slack\.com\/[a-z]{1,20}|discord(?:app)?\.com\/api\/webhooks)\/)[\w/-]{1,256}/gi,
    put: `$1${mask}`,
  },
  { hint: 'akia', pattern: /\bAKIA[0-9A-Z]{16}\b/g, put: mask },
  { hint: 'asia', pattern: /\bASIA[0-9A-Z]{16}\b/g, put: mask },
  { hint: 'aiza', pattern: /\bAIza[\w-]{30,}/g, put: mask },
  { hint: 'gh', pattern: /\b(?:gh[pousr]_|github_pat_)\w{20,}/g, put: mask },
  { hint: 'glpat-', pattern: /\bglpat-[\w-]{16,}/g, put: mask },
  { hint: 'xox', pattern: /\bxox[abeoprs]-[\w-]{8,}/g, put: mask },
  { hint: 'sk-', pattern: /\bsk-[\w-]{20,}/g, put: mask },
];

const assignmentHints = /pass|pwd|secret|token|key|credential|connection/i;
const value = String.raw`"(?:[^"\\]|\\.){1,4096}"|'[^']{1,4096}'|[^\s"',;&)}\]]{1,4096}`;
/** `password=x`, `--token=x`, `"apiKey": "x"`, `password: x`. Kubernetes itself writes `volume "db-token" : secret …`, which is none. */
const assignment = new RegExp(
  String.raw`(?<![\w.-])((?:--?)?["']?)(${secretName})(["']?)(\s{0,3}=\s{0,3}|:\s{0,3})(${value})`,
  'gi',
);
const flagWithValue = new RegExp(String.raw`(?<![\w-])(--?${secretName}\s+)(?!-)([^\s"'=]{1,4096})`, 'gi');

/**
 * Masks what looks like a secret: credentials in URLs, tokens of known forms, private keys, and the values of what is named like one.
 * Words that only speak of a secret (`secret "db" not found`, `token: expired`) stay as they are.
 */
export function redactText(text: string): string {
  if (text.length < 8) return text;
  const lower = text.toLowerCase();
  let clean = text;
  for (const { hint, pattern, put } of rules) if (lower.includes(hint)) clean = clean.replace(pattern, put);
  if (!assignmentHints.test(text)) return clean;
  return clean
    .replace(flagWithValue, `$1${mask}`)
    .replace(assignment, (whole, before: string, name: string, after: string, sign: string, given: string) =>
      isSecret(name, sign, given) ? `${before}${name}${after}${sign}${mask}` : whole,
    );
}

/** Names that end so hold a name or a place, not the secret itself: `secretName`, `tokenFile`, `secretKeyRef`. */
const speaksOf = /(?:names?|ref|path|file|dir|id|type|kind|version|class|url|uri|count|expir\w*|ttl|s?hash)$/i;

function isSecret(name: string, sign: string, given: string): boolean {
  const bare = given.replace(/^["']|["']$/g, '');
  if (speaksOf.test(name) || bare.includes(mask)) return false;
  if (/^(?:null|none|nil|true|false|undefined|<.*>?|\$[({]?\w+[)}]?)$/i.test(bare)) return false;
  // After an equals sign stands a value; after a colon often the rest of a sentence.
  return sign.includes('=') || given !== bare || /passw|pwd|passphrase/i.test(name) || looksRandom(bare);
}

function looksRandom(word: string): boolean {
  return word.length >= 8 && (/\d/.test(word) || /[a-z][A-Z]/.test(word)) && !/^\d+$/.test(word);
}
