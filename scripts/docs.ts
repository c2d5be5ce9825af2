import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { causePages } from './docs/pages.ts';
import { staleFiles } from './docs/stale.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'causes');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const pages = await causePages();
mkdirSync(folder, { recursive: true });
const there = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const stale = staleFiles(pages, there);
if (values.check) {
  for (const name of stale) console.error(`docs/causes/${name} is not in step with the causes; run: npm run docs`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const name of stale) {
    const page = pages.get(name);
    if (page === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), page);
  }
  console.log(`${stale.length} of ${pages.size} pages written`);
}
