import { spawnSync } from 'node:child_process';
import { bundle } from './build/bundle.ts';
import { bundleFile } from './build/paths.ts';

await bundle();
const ran = spawnSync(process.execPath, [bundleFile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = ran.status ?? 1;
