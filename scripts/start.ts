import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './build/bundle.ts';
import { bundleFile, dist, entry } from './build/paths.ts';

// Runs the program from its sources: bundles them, which takes a moment, and hands over the terminal.
const scratch = isWritable(dist) ? undefined : mkdtempSync(join(tmpdir(), 'pod-doctor-'));
const file = scratch === undefined ? bundleFile : join(scratch, 'program.cjs');
try {
  await bundle(entry, file);
  const ran = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = ran.status ?? 1;
} finally {
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
}

/** Whether dist/ can be written: a checkout may belong to another user. */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
