import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { warmRun } from './warm-run.ts';
import type { WarmUp } from './warm-ups.ts';

// Fixed seeds: string tables come out in the same order each time. What is compiled stays: the cache is written at the end.
const seeds = ['--hash-seed=1', '--random-seed=1', '--no-flush-bytecode'];

// Where V8 keeps the hash of its flags in a cache: SerializedCodeData in src/snapshot/code-serializer.h.
const flagHash = { from: 12, to: 16 };

/**
 * Compiles a wrapped program by running it with each of the command lines in that home, and writes V8's cache of all functions that
 * they called into a file. Throws when a run fails or when V8 would not take the cache.
 */
export async function codeCache(program: string, runs: readonly WarmUp[], home: string, file: string): Promise<void> {
  rmSync(file, { force: true });
  for (const run of runs) await warmRun([...seeds, quiet, runner, program, file, ...run.args], run, home);
  const cache = forDefaultFlags(readFileSync(file));
  writeFileSync(file, cache);
  assertAccepted(program, cache);
}

const runner = join(import.meta.dirname, 'shims', 'warm-run.ts');
const quiet = '--disable-warning=ExperimentalWarning';

/** The seeds count as V8 flags and would make a process without them refuse the cache; they change nothing in the code. */
function forDefaultFlags(cache: Buffer): Buffer {
  const ours = new Script('').createCachedData();
  const fitted = Buffer.from(cache);
  ours.copy(fitted, flagHash.from, flagHash.from, flagHash.to);
  return fitted;
}

function assertAccepted(program: string, cachedData: Buffer): void {
  const script = new Script(readFileSync(program, 'latin1'), { cachedData, filename: process.execPath });
  if (script.cachedDataRejected !== false) throw new Error('V8 does not accept the code cache that was made for it');
}
