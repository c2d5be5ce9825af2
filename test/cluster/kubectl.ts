import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildPrograms } from './boot/build.ts';
import { files } from './boot/layout.ts';

const args = process.argv.slice(2);
const done = spawnSync(join(await buildPrograms(), 'kubectl'), args, {
  stdio: 'inherit',
  env: { ...process.env, KUBECONFIG: files.adminKubeconfig },
});
process.exitCode = done.status ?? 1;
