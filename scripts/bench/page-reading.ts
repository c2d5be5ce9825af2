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

function time(name: string, read: (page: Buffer) => readonly PodRecord[]): number {
  const kept: PodRecord[] = [];
  let bytes = 0;
  const begun = performance.now();
  for (let page = 0; kept.length < pods; page += 1) {
    const body = pages[page % pages.length] ?? Buffer.alloc(0);
    bytes += body.length;
    kept.push(...read(body));
  }
  const took = performance.now() - begun;
  const heap = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const rate = Math.round(bytes / 1024 / 1024 / (took / 1000));
  const each = ((took * 1000) / kept.length).toFixed(1);
  console.log(
    `${name.padEnd(12)} ${kept.length} Pods  ${Math.round(took)} ms  ${rate} MiB/s  ${each} µs/Pod  ${heap} MiB RSS`,
  );
  return took;
}

project(pages[0] ?? Buffer.alloc(0));
const projected = time('projector', project);
const whole = time('JSON.parse', parseWhole);
console.log(`ratio ${(projected / whole).toFixed(2)}`);
