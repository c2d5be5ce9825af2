import { readLogLine } from './log-entry.ts';
import type { LogEntry } from './log-entry.ts';

/** The line of a log that most likely says why the program ended. */
export interface DecisiveLine {
  /** Without time and level, 300 characters at most. */
  readonly line: string;
  /** Does it speak of an error at all, or is it just the last thing that was said? */
  readonly isError: boolean;
  /** Is it the headline of a trace: an uncaught exception, a panic? */
  readonly isTrace: boolean;
  /** The other lines that speak of errors, newest first. */
  readonly others: readonly string[];
}

const longest = 300;

/** What is beyond in a line says nothing new, and patterns must not have to work on it. */
const longestRead = 2000;

/**
 * Chooses the decisive line: the last fatal line or headline of a trace, else the last that speaks of an error, else the last that
 * says anything. Stack frames and what wrappers say after a program's end (npm, make, shells) are passed over.
 */
export function decisiveLine(log: string): DecisiveLine | undefined {
  const entries = log
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readLogLine(line.slice(0, longestRead)));
  const weighed = weigh(entries);
  let best: Weighed | undefined;
  for (const each of weighed) if (!best || each.weight >= best.weight) best = each;
  if (!best || best.weight < 0) return undefined;
  const chosen = best;
  const others = weighed.filter((each) => each !== chosen && each.weight >= weights.error).reverse();
  return {
    line: clip(best.text),
    isError: best.weight >= weights.error,
    isTrace: best.isTrace,
    others: [...new Set(others.map((each) => clip(each.text)))].slice(0, 20),
  };
}

interface Weighed {
  readonly text: string;
  readonly weight: number;
  readonly isTrace: boolean;
}

const weights = { frame: -1, noise: 0, plain: 1, farewell: 2, error: 3, fatal: 4 } as const;

/** Walks through the lines with a memory of the trace they stand in. */
function weigh(entries: readonly LogEntry[]): readonly Weighed[] {
  let inPython = false;
  let panicked = '';
  return entries.map((entry, index): Weighed => {
    const { text, indented } = entry;
    const headline = (said = text): Weighed => ({ text: said, weight: weights.fatal, isTrace: true });
    if (text.startsWith('Traceback (most recent call last)')) {
      inPython = true;
      return { text, weight: weights.frame, isTrace: true };
    }
    if (inPython) {
      if (indented) return { text, weight: weights.frame, isTrace: true };
      inPython = false;
      return headline();
    }
    if (panicked !== '') {
      const said = `${panicked} ${text}`;
      panicked = isOpen(said) && index < entries.length - 1 ? said : '';
      return panicked === '' ? headline(said) : { text, weight: weights.frame, isTrace: true };
    }
    // Rust 1.73 and later puts the message on the line after the place.
    if (/panicked at \S+:\d+:\d+:$/.test(text)) {
      panicked = text;
      return { text, weight: weights.frame, isTrace: true };
    }
    if (isHeadline(entry, entries[index + 1]))
      return { ...headline(), isTrace: !entry.isLogged || headlines.test(text) };
    return { text, weight: weightOf(entry), isTrace: false };
  });
}

/** Rust prints an error value over several lines: it ends where its last bracket closes. */
function isOpen(said: string): boolean {
  const code = said.slice(0, longestRead).replace(/"[^"]*"/g, '');
  return (code.match(/[{(]/g) ?? []).length > (code.match(/[})]/g) ?? []).length;
}

const headlines =
  /^(?:panic: |fatal error: |Exception in thread "|Caused by: |thread '[^']*' panicked at|what\(\): |terminate called after|PHP Fatal error: |Unhandled(?: exception|(?:Promise)?Rejection)|Uncaught )|Assertion .*failed/;

/** A line that says so itself, or an error that stack frames (`    at …`) follow. */
function isHeadline({ text, level }: LogEntry, next: LogEntry | undefined): boolean {
  if (frames.test(text)) return false;
  if (headlines.test(text)) return true;
  const followed = next?.indented === true && next.text.startsWith('at ');
  return followed && (level === 'error' || level === 'fatal' || /(?:Error|Exception)\b/.test(text));
}

const frames =
  /^(?:at \S+|File "|goroutine \d+ \[|created by |\.\.\. \d+ (?:more|common)|\^+$|\[signal SIG|During handling of|The above exception|note: run with `RUST_BACKTRACE|Node\.js v\d)/;
const noise =
  /^(?:exit status \d+|npm (?:ERR!|error) (?:code|errno|syscall|path|command|signal|A complete log|\/)|error Command failed|Command failed with exit code|make(?:\[\d+\])?: \*\*\*|info Visit https|Killed$|Terminated$|-{3,}|={3,}|\*{3,})/i;
const farewells = /^(?:exit(?:ing|ed)?|shutting down|shutdown|stopp(?:ed|ing)|terminat(?:ed|ing)|(?:good)?bye)\b/i;
const fatals = /^(?:fatal\b|APPLICATION FAILED TO START)|\bfatal(?: error)?:/i;
const errors =
  /\b(?:errors?|exception|fail(?:ed|ure|s)?|fatal|cannot|can't|can not|could not|couldn't|unable to|refused|denied|not found|no such|not permitted|not allowed|not set|not defined|does not exist|invalid|illegal|unknown|unrecognized|undefined|unsupported|missing|required|(?:already|address) in use|read-only file system|timed ?out|timeout|unreachable|no route to host|panic|abort(?:ed)?|forbidden|unauthorized|no space left|out of memory|corrupt(?:ed)?|exceeded|must be|too (?:low|small|many)|reject(?:s|ed)|already exists|exec format|temporarily unavailable|no matches for kind|(?:election|leadership|lease) lost|lost (?:the )?(?:leadership|lease)|bad (?:address|flag|gateway|interpreter|request)|dirty database)\b|[a-z](?:Error|Exception)\b|\bx509:/i;
/** Names of errno and of libuv: ECONNREFUSED, ENOENT, EAI_AGAIN. */
const errno = /\b(?:E[A-Z]{4,}|EIO|EAI_[A-Z]+)\b/;
const negated = /\b(?:no|0|without|zero) (?:errors?|failures?|exceptions?)\b/gi;

function weightOf({ text, level, indented }: LogEntry): number {
  if (frames.test(text)) return weights.frame;
  if (noise.test(text)) return weights.noise;
  if (level === 'fatal' || (level !== 'info' && fatals.test(text))) return weights.fatal;
  if (level === 'info' || level === 'warning') return weights.plain;
  if (farewells.test(text)) return weights.farewell;
  if (indented) return weights.noise;
  const speaks = level === 'error' || errno.test(text) || errors.test(text.replace(negated, ''));
  return speaks ? weights.error : weights.plain;
}

function clip(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
