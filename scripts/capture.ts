import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { incidentOf } from './capture/incident.ts';
import { scenarios } from '../test/cluster/scenarios/index.ts';

/** What the demo shows, in its order: the first ones are there from the start. */
const shown = [
  'well',
  'secret-key-missing',
  'oom-limit',
  'cpu-in-use',
  'image-not-found',
  'liveness-killed',
  'probe-500',
  'claim-missing',
  'recovered-crash',
];

// Makes the demo's incidents on the real cluster of the tests. Takes some minutes, and needs what test/cluster needs.
const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(root, 'src', 'recording', 'incidents', 'incidents.json') },
    settle: { type: 'string', default: '60' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'capture-'));
try {
  const played = spawnSync(
    process.execPath,
    [join(root, 'test', 'cluster', 'run.ts'), '--observe', '--save', folder, '--settle', values.settle, ...shown],
    { stdio: 'inherit' },
  );
  const incidents = await Promise.all(
    shown.map((name) => {
      const says = scenarios.find((scenario) => scenario.name === name)?.summary ?? name;
      return incidentOf(readFileSync(join(folder, `${name}.snapshot.json`), 'utf8'), name, says);
    }),
  );
  writeFileSync(values.to, `${JSON.stringify(incidents, undefined, 1)}\n`);
  console.log(`${incidents.length} incidents in ${values.to}; look at them with: npm run demo`);
  process.exitCode = played.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
