import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openApi } from '../test/cluster/boot/api.ts';
import { bringUp } from '../test/cluster/boot/bring-up.ts';
import { missing } from '../test/cluster/boot/prerequisites.ts';
import { startUp } from './bench/start-up.ts';
import { holds, table } from './bench/figures.ts';
import { executableFile } from './build/paths.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });

const why = await missing();
if (why !== undefined) {
  console.error(`error: the benchmark needs the test cluster, and there is none on this machine: ${why}`);
  process.exitCode = 1;
} else if (!existsSync(executableFile)) {
  console.error(
    'error: dist/kubectl-pod_doctor is not there; the benchmark times the packaged program: `npm run build`',
  );
  process.exitCode = 1;
} else {
  await bringUp('2.1');
  const home = mkdtempSync(join(tmpdir(), 'bench-home-'));
  try {
    const figures = await startUp(openApi(), home, Number(values.rounds));
    console.log(table(figures));
    if (!figures.every(holds)) process.exitCode = 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
