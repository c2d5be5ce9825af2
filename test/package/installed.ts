import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '../../scripts/release/archive.ts';
import { archiveOf, entryForHere, readManifest } from './release.ts';
import { tarEntries } from './tar-entries.ts';

/** A krew root with our plugin in it. */
export type Installed = { readonly krewRoot: string; readonly bin: string; readonly store: string };

/** Does what `krew install` does, and in its order: check the sum, extract into the store, link the program. */
export function install(): Installed {
  const platform = entryForHere();
  const archive = archiveOf(platform);
  if (sha256(archive) !== platform.sha256) throw new Error('checksum does not match');
  const krewRoot = mkdtempSync(join(tmpdir(), 'krew-'));
  const store = join(krewRoot, 'store', 'pod-doctor', readManifest().spec.version);
  const bin = join(krewRoot, 'bin');
  mkdirSync(store, { recursive: true });
  mkdirSync(bin);
  for (const { path, mode, content } of tarEntries(gunzipSync(readFileSync(archive)))) {
    writeFileSync(join(store, path), content);
    chmodSync(join(store, path), mode);
  }
  symlinkSync(join(store, platform.bin), join(bin, 'kubectl-pod_doctor'));
  return { krewRoot, bin, store };
}

/** What a command left. */
export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs a command with only this environment, outside the checkout. */
export function run(command: readonly string[], env: Readonly<Record<string, string>>, cwd: string): Ran {
  const [file = '', ...args] = command;
  const ran = spawnSync(file, args, { encoding: 'utf8', env, cwd, timeout: 60_000 });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
