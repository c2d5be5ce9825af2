import { spawn } from 'node:child_process';
import { spawn as spawnInTerminal } from '@lydell/node-pty';
import { stripVTControlCharacters } from 'node:util';

/** A command that is timed: its words and its whole environment. */
export type Command = { readonly words: readonly string[]; readonly env: Readonly<Record<string, string>> };

/** Milliseconds from start to end of a command. Throws when it fails: a time of a failure says nothing. */
export function untilEnd({ words, env }: Command): Promise<number> {
  const [file = '', ...args] = words;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      const took = performance.now() - began;
      if (code === 0) resolve(took);
      else reject(new Error(`${words.join(' ')} ended with ${code}: ${said}`));
    });
  });
}

/** Milliseconds from start to the first visible character in a terminal of 80×24; then the command is told to quit, and waited for. */
export function untilFirstFrame({ words, env }: Command): Promise<number> {
  const [file = '', ...args] = words;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const terminal = spawnInTerminal(file, args, { cols: 80, rows: 24, env: { ...env, TERM: 'xterm-256color' } });
    let seen = '';
    let took: number | undefined;
    terminal.onData((data) => {
      seen += data;
      if (took !== undefined || stripVTControlCharacters(seen).trim() === '') return;
      took = performance.now() - began;
      terminal.write('\u0003');
    });
    terminal.onExit(() => {
      if (took === undefined) reject(new Error(`${words.join(' ')} drew nothing`));
      else resolve(took);
    });
  });
}
