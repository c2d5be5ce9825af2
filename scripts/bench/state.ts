import { parseArgs } from 'node:util';
import { causes } from '../../src/causes/index.ts';
import { LiveInvestigation } from '../../src/investigate/live.ts';
import type { Timer } from '../../src/state/publisher.ts';
import { ClusterState } from '../../src/state/cluster-state.ts';
import { fateOf, mixDelta, mixEvent, mixNow } from './state-mix.ts';
import { mixPages, mixSource } from './state-source.ts';
import type { MixSource } from './state-source.ts';

/*
 * State, triage, investigation and board at the size of a large cluster, without any network: what taking in the records of
 * the mix of design §9 costs (as a ratio to writing the same records as JSON), how well triage finds the sick ones, and how
 * long a change takes to reach the board. Run with --expose-gc for the heap.
 */
const { values } = parseArgs({
  options: {
    pods: { type: 'string', default: '150000' },
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '20' },
  },
});
const count = Number(values.pods);
const rate = Number(values.rate);
const indexes = Array.from({ length: count }, (_, index) => index);
const sick = indexes.filter((index) => fateOf(index) === 'sick');

const timer: Timer = {
  after: (milliseconds, call) => {
    const handle = setTimeout(call, milliseconds);
    return () => clearTimeout(handle);
  },
};

intake();
await live();
await quiet();

/** Records in, and who is suspect. */
function intake(): void {
  const before = heap();
  const state = new ClusterState(() => mixNow);
  let took = 0;
  let floor = 0;
  for (const batch of mixPages(count)) {
    floor += timed(() => JSON.stringify(batch.map((delta) => (delta.kind === 'pod' ? delta.record : ''))));
    took += timed(() => state.apply(batch));
  }
  const events = timed(() => state.apply(sick.map(mixEvent)));
  const suspects = new Set([...state.podsOfInterest()].map(({ record }) => record.uid));
  const found = sick.filter((index) => suspects.has(uidOf(index))).length;
  line('intake', `${took.toFixed(0)} ms for ${count} records, ${(took / floor).toFixed(2)}× writing them as JSON`);
  line('events', `${events.toFixed(0)} ms for ${sick.length} events`);
  line('suspects', `${suspects.size}; of ${sick.length} truly sick ${found} found`);
  line('heap', `${(heap() - before).toFixed(0)} MB, ${(((heap() - before) * 2 ** 20) / count).toFixed(0)} bytes a Pod`);
}

/** From the first page to every sick owner's diagnosis, then changes on their way to the board. */
async function live(): Promise<void> {
  const source = mixSource(mixPages(count), count);
  const investigation = investigate(source);
  const { board } = investigation;
  const longest = watchBlocks();
  const begun = performance.now();
  investigation.start();
  await until(board, () => board.getSnapshot().groups.length > 0);
  line('first suspects', `${(performance.now() - begun).toFixed(0)} ms`);
  await until(board, () => {
    const { groups, synced } = board.getSnapshot();
    const told = groups.every(({ members }) =>
      members.some(({ diagnosis }) => diagnosis?.findings[0]?.id.startsWith('unknown') === false),
    );
    return synced && told;
  });
  const { groups } = board.getSnapshot();
  line('all diagnosed', `${(performance.now() - begun).toFixed(0)} ms, ${groups.length} rows, ${source.asked()} reads`);
  line('longest block', `${longest().toFixed(0)} ms of the event loop`);
  await churn('change → board', board, source);
  const [group] = groups;
  if (group) investigation.focus([group.ref]);
  await churn('… with focus', board, source);
  investigation.stop();
}

/** A namespace in which nothing is sick: what it costs to look at it. */
async function quiet(): Promise<void> {
  const well = indexes.filter((index) => fateOf(index) === 'well').slice(0, 20);
  const source = mixSource([well.map((index) => mixDelta(index))], 0);
  const investigation = investigate(source);
  investigation.start();
  await pause(500);
  const cpu = process.cpuUsage();
  await pause(Number(values.seconds) * 1000);
  const { user, system } = process.cpuUsage(cpu);
  const share = (user + system) / (Number(values.seconds) * 1e6);
  line('quiet', `${(share * 100).toFixed(2)} % of a core, ${source.asked()} reads`);
  investigation.stop();
}

/** Changes at a steady rate, half of them of sick Pods; says how late these are on the board and what share of a core it takes. */
async function churn(what: string, board: LiveInvestigation['board'], source: MixSource): Promise<void> {
  const waits: number[] = [];
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const longest = watchBlocks();
  for (let change = 1; change <= Number(values.seconds) * rate; change += 1) {
    const index = change % 2 === 0 ? (sick[change % sick.length] ?? 0) : (change * 7919) % count;
    const delta = mixDelta(index, change);
    const at = performance.now();
    source.push([delta]);
    if (change % 2 === 0 && delta.kind === 'pod') {
      const { record } = delta;
      await until(board, () =>
        board.getSnapshot().groups.some(({ members }) => members.some((member) => member.record === record)),
      );
      waits.push(performance.now() - at);
    }
    await pause(Math.max(0, 1000 / rate - (performance.now() - at)));
  }
  const { user, system } = process.cpuUsage(cpu);
  const share = (user + system) / 1000 / (performance.now() - begun);
  waits.sort((a, b) => a - b);
  const at = (part: number): string => (waits[Math.floor(waits.length * part)] ?? Number.NaN).toFixed(0);
  const late = `${at(0.5)} ms median, ${at(0.95)} ms p95 at ${rate} changes/s`;
  line(what, `${late}, ${(share * 100).toFixed(0)} % of a core, longest block ${longest().toFixed(0)} ms`);
}

function investigate(source: MixSource): LiveInvestigation {
  return new LiveInvestigation(source, causes, {
    scope: { namespaces: [] },
    timer,
    onFault: ({ where, message }) => console.error(`fault in ${where}: ${message}`),
    onFailure: (error) => console.error(error),
  });
}

/** Milliseconds for which nothing else could run, at worst, until the returned function is called. */
function watchBlocks(): () => number {
  let last = performance.now();
  let longest = 0;
  const handle = setInterval(() => {
    const at = performance.now();
    longest = Math.max(longest, at - last - 5);
    last = at;
  }, 5);
  return () => {
    clearInterval(handle);
    return longest;
  };
}

function until(board: LiveInvestigation['board'], holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = board.subscribe(look);
    look();
  });
}

function uidOf(index: number): string {
  const delta = mixDelta(index);
  return delta.kind === 'pod' ? delta.record.uid : '';
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function timed(work: () => unknown): number {
  const at = performance.now();
  work();
  return performance.now() - at;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function line(what: string, figure: string): void {
  console.log(`${what.padEnd(16)} ${figure}`);
}
