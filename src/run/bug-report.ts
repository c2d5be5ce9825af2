import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redactText } from '../recording/redact-text.ts';
import { shellWords } from '../support/shell-words.ts';
import { sanitise } from '../terminal/sanitise.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

/**
 * Saves what is needed to mend a bug, without secrets, and tells in one line where: in the folder for state (XDG), or the one for
 * temporary files where that cannot be written.
 */
export async function reportBug(error: unknown, words: readonly string[], io: Io): Promise<string> {
  const told = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  const text = [
    `kubectl pod-doctor ${version}, Node ${process.version}, ${process.platform}/${process.arch}`,
    `arguments: ${shellWords(ours(words))}`,
    told,
    '',
  ].join('\n');
  const clean = redactText(sanitise(text, { newlines: true }));
  const name = `bug-${new Date(io.clock.now()).toISOString().replace(/[:.]/g, '-')}-${process.pid}.txt`;
  for (const folder of folders(io)) {
    const saved = await save(folder, name, clean);
    if (saved !== undefined) return `this is a bug of ours; what happened is in ${saved}, please report it`;
  }
  return `this is a bug of ours, please report it: ${clean.split('\n')[2] ?? ''}`;
}

/** What follows `--` is a command of somebody else's, with secrets that nobody can tell by their looks. */
function ours(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return end < 0 ? words : words.slice(0, end + 1);
}

function folders({ env }: Io): readonly string[] {
  const home = env['HOME'] ?? '';
  const state = env['XDG_STATE_HOME'] ?? (home === '' ? '' : join(home, '.local', 'state'));
  return [...(state === '' ? [] : [join(state, 'kubectl-pod_doctor')]), join(tmpdir(), 'kubectl-pod_doctor')];
}

async function save(folder: string, name: string, text: string): Promise<string | undefined> {
  const file = join(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
    return file;
  } catch {
    return undefined; // the next folder may be writable
  }
}
