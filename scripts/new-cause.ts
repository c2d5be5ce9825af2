import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { extractors } from '../src/signals/index.ts';
import { writeCause } from './new-cause/write.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'string', default: 'run-ended' } },
});
const [id] = positionals;
const kinds = Object.keys(extractors).sort();

if (id === undefined || positionals.length > 1) fail('usage: npm run new-cause -- family/name [--on SIGNAL]');
else if (!kinds.includes(values.on)) fail(`there is no signal "${values.on}"; known are ${kinds.join(', ')}`);
else {
  try {
    for (const path of await writeCause(join(root, 'src', 'causes'), id, values.on)) console.log(relative(root, path));
    console.log(`now make its example pass: npm run jest -- test/contract/cause-examples -t ${id}`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): void {
  console.error(`error: ${message}`);
  process.exitCode = 1;
}
