import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openApi } from '../test/cluster/boot/api.ts';
import { bringUp } from '../test/cluster/boot/bring-up.ts';
import { missing } from '../test/cluster/boot/prerequisites.ts';
import { incidents } from './capture/incidents.ts';
import { observeShop } from './capture/observe-shop.ts';
import { recordingOf } from './capture/recording-of.ts';

// Makes the demo's incidents anew, on the cluster of the tests: they happen there, and what the API server shows is recorded.
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(import.meta.dirname, '..', 'src', 'recording', 'incidents', 'incidents.json') },
    seconds: { type: 'string', default: '145' },
  },
});
const why = await missing();
if (why !== undefined) {
  console.error(`error: no test cluster on this machine: ${why}`);
  process.exit(1);
}
await bringUp('2.1');
const instants = await observeShop(openApi(), incidents, Number(values.seconds));
const recordings = incidents.map((incident) => recordingOf(instants, incident));
writeFileSync(values.to, `[\n${recordings.map((recording) => JSON.stringify(recording)).join(',\n')}\n]\n`);
console.log(`${recordings.length} incidents in ${values.to}; look at them with: npm run demo`);
