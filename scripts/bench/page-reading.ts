import { recordOf } from '../../src/facts/record.ts';
import { PageParser } from '../../src/cluster/read/page-parser.ts';
import { projectPod } from '../../src/cluster/read/project-pod.ts';
import type { PodRecord } from '../../src/model/record.ts';
import type { Pod } from '../../src/model/wire.ts';
import { largePod } from './large-pod.ts';

/**
 * How fast records come out of list pages: `node scripts/bench/page-reading.ts [PODS]`. Compares the projector with
 * parsing whole pages, over the same bytes in chunks of 64 KiB, without a network.
 */
const pageOf = 500;
const chunkSize = 64 * 1024;
const pods = Number(process.argv[2] ?? 20_000);

const pages = Array.from({ length: 20 }, (_, page) => {
  const items = Array.from({ length: pageOf }, (_each, index) => largePod(page * pageOf + index));
  return Buffer.from(JSON.stringify({ kind: 'PodList', metadata: { resourceVersion: '1', continue: 'x' }, items }));
});

function project(page: Buffer): readonly PodRecord[] {
  const parser = new PageParser((reader) => projectPod(reader).record);
  const found: PodRecord[] = [];
  for (let at = 0; at < page.length; at += chunkSize) found.push(...parser.push(page.subarray(at, at + chunkSize)));
  found.push(...parser.end());
  return found;
}

function parseWhole(page: Buffer): readonly PodRecord[] {
  const list: { readonly items: readonly Pod[] } = JSON.parse(page.toString('utf8'));
  return list.items.map(recordOf);
}

/** Milliseconds to make so many records and keep them. */
function time(read: (page: Buffer) => readonly PodRecord[]): number {
  const kept: PodRecord[] = [];
  const begun = performance.now();
  for (let page = 0; kept.length < pods; page += 1) kept.push(...read(pages[page % pages.length] ?? Buffer.alloc(0)));
  return performance.now() - begun;
}

// In turns, and the best of each: whatever else runs on the machine only ever adds.
const best = { projected: Infinity, parsed: Infinity };
for (let round = 0; round < 4; round += 1) {
  best.projected = Math.min(best.projected, time(project));
  best.parsed = Math.min(best.parsed, time(parseWhole));
}
const bytesOfPod = pages.reduce((sum, page) => sum + page.length, 0) / (pages.length * pageOf);
for (const [name, took] of Object.entries(best)) {
  const each = ((took * 1000) / pods).toFixed(1);
  const rate = Math.round((bytesOfPod * pods) / 1024 / 1024 / (took / 1000));
  console.log(`${name.padEnd(10)} ${pods} Pods in ${Math.round(took)} ms, ${each} µs each, ${rate} MiB/s`);
}
console.log(`ratio ${(best.projected / best.parsed).toFixed(2)}, budget 0.7`);
