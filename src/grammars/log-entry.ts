/** How grave a line says it is. `info` stands for everything below a warning. */
export type LogLevel = 'fatal' | 'error' | 'warning' | 'info';

/** One line of a log without its time and level. */
export interface LogEntry {
  readonly text: string;
  readonly level?: LogLevel;
  /** Did a logger write it? An error that the program hands to its logger is one that it caught. */
  readonly isLogged: boolean;
  /** It began with white space: most likely the inside of a trace. */
  readonly indented: boolean;
}

/** Takes one line apart: JSON (zap, pino, logrus, structlog …), logfmt, klog, or plain text with a time and a level in front. */
export function readLogLine(raw: string): LogEntry {
  const line = raw.replace(colours, '').trimEnd();
  return readJson(line) ?? readLogfmt(line) ?? readPlain(line);
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

function readJson(line: string): LogEntry | undefined {
  if (!line.startsWith('{') || !line.endsWith('}')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isFields(value)) return undefined;
  const said = first(value, ['msg', 'message', '@message', 'event', 'log', 'text']);
  const error = first(value, ['error', 'err', 'exception', 'cause']);
  const text = said.includes(error) ? said : [said, error].filter((part) => part !== '').join(': ');
  if (text === '') return undefined;
  const level = levelOf(first(value, ['level', 'severity', 'lvl', 'levelname', 'log.level', '@level']));
  return { text: oneLine(text), indented: false, isLogged: true, ...(level ? { level } : {}) };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
    if (isFields(value) && typeof value['message'] === 'string') return value['message'];
  }
  return '';
}

function readLogfmt(line: string): LogEntry | undefined {
  const level = /(?:^|\s)(?:level|lvl|severity)=(\w+)/.exec(line)?.[1];
  const said = value(line, 'msg') ?? value(line, 'message');
  if (level === undefined || said === undefined) return undefined;
  const error = value(line, 'err') ?? value(line, 'error');
  const known = levelOf(level);
  return {
    text: error === undefined || said.includes(error) ? said : `${said}: ${error}`,
    indented: false,
    isLogged: true,
    ...(known ? { level: known } : {}),
  };
}

function value(line: string, key: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${key}=(?:"((?:[^"\\\\]|\\\\.)*)"|(\\S+))`).exec(line);
  return match ? (match[1]?.replace(/\\[nrt]/g, ' ').replace(/\\(.)/g, '$1') ?? match[2]) : undefined;
}

const klog = /^([IWEF])\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ [\w./-]+:\d+\] /;
const prefixes: readonly RegExp[] = [
  /^[[(]?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?[\])]?[\s:|-]*/,
  /^[[(]?\d\d:\d\d:\d\d(?:[.,]\d+)?[\])]?[\s:|-]+/,
  /^(?:\d{1,7} +- +)?\d\d?\/\d\d?\/\d{4},? \d\d?:\d\d:\d\d(?: [AP]M)?[\s:|-]*/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d\s+/,
  /^\[[\w.:/#-]{1,40}\]\s+(?=\S)/,
];
const levelWord =
  /^(?:[[(<]\s?(?<boxed>fatal|critical|crit|emerg|alert|severe|error|err|warning|warn|notice|info|debug|trace)\s?[\])>]:?|(?<named>fatal|critical|severe|error|warning|warn|info|debug):|(?<shouted>FATAL|CRITICAL|SEVERE|ERROR|WARNING|WARN|INFO|DEBUG|TRACE)(?=\s))[\s:|-]*/i;

function readPlain(line: string): LogEntry {
  const indented = /^\s/.test(line);
  let text = line.trim();
  let level: LogLevel | undefined;
  const k = klog.exec(text);
  let isLogged = k !== null;
  if (k) {
    text = text.slice(k[0].length);
    level = k[1] === 'F' ? 'fatal' : k[1] === 'E' ? 'error' : k[1] === 'W' ? 'warning' : 'info';
  }
  for (let peeled = true; peeled;) {
    const before = text;
    const word = levelWord.exec(text);
    const shouted = word?.groups?.['shouted'];
    if (word && (shouted === undefined || shouted === shouted.toUpperCase())) {
      const rest = text.slice(word[0].length);
      if (rest === '') break;
      text = rest;
      isLogged ||= word.groups?.['named'] === undefined;
      level ??= levelOf(word.groups?.['boxed'] ?? word.groups?.['named'] ?? shouted ?? '');
    } else {
      for (const prefix of prefixes) text = text.replace(prefix, '');
    }
    peeled = text !== before && text !== '';
  }
  return { text: text === '' ? line.trim() : text, indented, isLogged, ...(level ? { level } : {}) };
}

/** Names and numbers of the common loggers; pino and bunyan count 60 fatal, 50 error, 40 warn. */
function levelOf(word: string): LogLevel | undefined {
  if (/^(?:fatal|critical|crit|emerg|emergency|alert|panic|dpanic|severe|60)$/i.test(word)) return 'fatal';
  if (/^(?:error|err|50)$/i.test(word)) return 'error';
  if (/^(?:warn|warning|40)$/i.test(word)) return 'warning';
  return /^(?:notice|info|information|debug|trace|verbose|[123]0)$/i.test(word) ? 'info' : undefined;
}

function oneLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? '';
}
