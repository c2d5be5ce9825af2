import { spawn } from 'node:child_process';
import { spawn as spawnInTerminal } from '@lydell/node-pty';
import type { WarmUp } from './warm-ups.ts';

/** A screen that has shown nothing new for so many milliseconds has come to rest. */
const rest = 400;

/** A run that takes longer has hung. */
const limit = 30_000;

/** Runs this Node with these arguments, as the warm-up says, and waits for its end. Throws when it fails. */
export async function warmRun(words: readonly string[], { args, keys }: WarmUp, home: string): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, TERM: 'xterm-256color' };
  const { code, said } = keys === undefined ? await plain(words, env) : await typed(words, env, keys);
  if (code !== 0) throw new Error(`warm-up \`${args.join(' ')}\` ended with ${code}: ${said}`);
}

type Env = Readonly<Record<string, string>>;
type Ended = { readonly code: number | null; readonly said: string };

function plain(words: readonly string[], env: Env): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: limit });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** Types the next key whenever the screen has come to rest. */
function typed(words: readonly string[], env: Env, keys: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const terminal = spawnInTerminal(process.execPath, [...words], { cols: 80, rows: 24, env: { ...env } });
    const left = [...keys];
    let said = '';
    const typeNext = (): void => terminal.write(left.shift() ?? '');
    let timer: NodeJS.Timeout | undefined;
    const end = setTimeout(() => terminal.kill('SIGKILL'), limit);
    terminal.onData((data) => {
      said += data;
      clearTimeout(timer);
      timer = setTimeout(typeNext, rest);
    });
    terminal.onExit(({ exitCode, signal }) => {
      clearTimeout(timer);
      clearTimeout(end);
      // Killed by us: it had not ended by itself.
      resolve({ code: signal ? null : exitCode, said });
    });
  });
}
