import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeCache } from './code-cache.ts';
import { bundleFile, dist, executableFile, root } from './paths.ts';
import { warmCluster } from './warm-cluster.ts';
import { makeWarmHome } from './warm-home.ts';
import { serveCluster } from './warm-server.ts';
import { warmUps } from './warm-ups.ts';

const work = join(dist, 'build');

/**
 * Makes the bundle and this Node one executable file. The caches of compiled code are only good for the Node and the platform that made them,
 * so an executable is built where it will run.
 */
export async function makeExecutable(): Promise<void> {
  mkdirSync(work, { recursive: true });
  const program = join(work, 'program.cjs');
  writeFileSync(program, wrapped(readFileSync(bundleFile)));
  const cluster = await serveCluster(warmCluster(Date.now()));
  const home = makeWarmHome(cluster.url);
  try {
    const { answers, screen } = warmUps(home);
    await codeCache(program, answers, home.folder, join(work, 'answers.cache'));
    await codeCache(program, screen, home.folder, join(work, 'screen.cache'));
  } finally {
    home.remove();
    cluster.close();
  }
  copyFileSync(join(import.meta.dirname, 'shims', 'main.cjs'), join(work, 'main.cjs'));
  // The paths are relative because the blob holds them: it must not depend on where the checkout is.
  const config = {
    main: 'main.cjs',
    output: 'blob',
    disableExperimentalSEAWarning: true,
    // The program must not run code that the environment names: NODE_OPTIONS=--require=… is ignored.
    execArgvExtension: 'none',
    // The young generation is as large at once as it would become: nearly all that is made while starting stays, so collecting it is copying it.
    execArgv: ['--min-semi-space-size=16'],
    assets: { program: 'program.cjs', answers: 'answers.cache', screen: 'screen.cache' },
  };
  writeFileSync(join(work, 'sea.json'), JSON.stringify(config));
  run(process.execPath, ['--experimental-sea-config', 'sea.json']);
  copyFileSync(process.execPath, executableFile);
  strip(executableFile);
  const postject = join(root, 'node_modules', 'postject', 'dist', 'cli.js');
  const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
  run(process.execPath, [
    postject,
    executableFile,
    'NODE_SEA_BLOB',
    join(work, config.output),
    '--sentinel-fuse',
    fuse,
  ]);
}

/** As Node wraps a CommonJS module. The text is ASCII, so that a character of it is a byte. */
function wrapped(source: Buffer): Buffer {
  return Buffer.from(
    `(function (require, module, exports, __filename, __dirname) {${inAscii(source.toString('utf8'))}\n})`,
    'latin1',
  );
}

/** esbuild writes strings in ASCII but leaves regular expressions as they are; there an escape means the same. */
export function inAscii(source: string): string {
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Leaves out the symbols: 18 MB that only a debugger of Node itself reads. Without binutils the file is just larger. */
function strip(file: string): void {
  const ran = spawnSync('strip', [file], { encoding: 'utf8' });
  if (ran.status !== 0) console.warn(`not stripped, so 18 MB larger: ${ran.error?.message ?? ran.stderr}`);
}

function run(command: string, args: readonly string[]): void {
  const ran = spawnSync(command, args, { cwd: work, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${ran.error?.message ?? ran.stderr}`);
}
