import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

// With a fixed seed the same runs leave the same bytes; else string tables come out in another order each time.
const seeds = ['--hash-seed=1', '--random-seed=1'];

// Where V8 keeps the hash of its flags in a cache: SerializedCodeData in src/snapshot/code-serializer.h.
const flagHash = { from: 12, to: 16 };

/**
 * Compiles a wrapped program by running it with each of the command lines, and returns V8's cache of all functions that they called.
 * Throws when a run fails or when V8 would not take the cache.
 */
export function codeCache(program: string, runs: readonly (readonly string[])[]): Buffer {
  const file = `${program}.cache`;
  rmSync(file, { force: true });
  for (const run of runs) {
    const warmRun = join(import.meta.dirname, 'shims', 'warm-run.ts');
    const ran = spawnSync(
      process.execPath,
      [...seeds, '--disable-warning=ExperimentalWarning', warmRun, program, file, ...run],
      {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      },
    );
    if (ran.status !== 0)
      throw new Error(`warm-up \`${run.join(' ')}\` ended with ${ran.status ?? ran.signal}: ${ran.stderr}`);
  }
  const cache = forDefaultFlags(readFileSync(file));
  writeFileSync(file, cache);
  assertAccepted(program, cache);
  return cache;
}

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
