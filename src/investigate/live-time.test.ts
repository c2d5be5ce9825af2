import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { causes } from '../causes/index.ts';
import { notFound } from '../causes/image/not-found.ts';
import { ago, exampleNow, examplePod, exampleSnapshot } from '../causes/example.ts';
import type { Answer, Want } from '../model/reading.ts';
import type { Currency } from '../model/source.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { DrivenTimer } from '../../test/support/driven-timer.ts';
import { scriptedSource } from '../../test/support/scripted-source.ts';
import type { ScriptedSource } from '../../test/support/scripted-source.ts';
import { LiveInvestigation } from './live.ts';

const well = exampleSnapshot([
  examplePod(
    { status: { ready: true, started: true, state: { running: { startedAt: ago(500) } } } },
    { status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(499) }] } },
  ),
]);
const sick = notFound.examples().hits[0]?.snapshot ?? well;
const pod = { kind: 'Pod', namespace: 'shop', name: 'web-7d9f-x2k9p', uid: 'uid-web-7d9f-x2k9p' };

let timer: DrivenTimer;
let live: LiveInvestigation;
let source: ScriptedSource;
/** What answers instead of the snapshot, if anything. */
let answer: ((want: Want) => Promise<Answer> | undefined) | undefined;
let published: number;

function open(snapshot: Snapshot): void {
  source = scriptedSource(snapshot);
  const given = {
    ...source,
    now: () => exampleNow + timer.now,
    answer(want: Want, signal: AbortSignal) {
      const read = source.answer(want, signal);
      return answer?.(want) ?? read;
    },
  };
  live = new LiveInvestigation(given, causes, {
    scope: { namespaces: ['shop'] },
    timer,
    onFault: ({ where, message }) => {
      throw new Error(`${where}: ${message}`);
    },
    onFailure: (error) => {
      throw error;
    },
  });
  live.board.subscribe(() => {
    published += 1;
  });
  live.start();
}

beforeEach(() => {
  timer = new DrivenTimer();
  answer = undefined;
  published = 0;
});

afterEach(() => live.stop());

/** How often one thing was asked. */
function asked(part: string): number {
  return source.asked.filter((key) => key.includes(part)).length;
}

/** Why events were not seen. */
function unseenEvents(): readonly string[] {
  const { notSeen = [] } = live.diagnosisOf(pod) ?? {};
  return notSeen.filter(({ resource }) => resource === 'events').map(({ reason }) => reason);
}

function currency(status: Currency['status']): void {
  const since = exampleNow + timer.now;
  for (const resource of ['pods', 'events', 'deployments', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'] as const) {
    source.push([{ kind: 'currency', currency: { resource, scope: '', status, since } }]);
  }
}

describe('a minute of a live investigation', () => {
  it('in which nothing is sick and nobody looks has no read and nothing new to show', async () => {
    open(well);
    await timer.pass(100);
    published = 0;
    await timer.pass(60_000);
    expect([source.asked, published]).toEqual([[], 0]);
  });

  it('of a sick Pod at which nobody looks repeats no read', async () => {
    open(sick);
    await timer.pass(1000);
    const first = source.asked.length;
    expect(first).toBeGreaterThan(0);
    await timer.pass(59_000);
    expect(source.asked.length).toBe(first);
  });

  it('of a Pod that is looked at asks again every fifteen seconds', async () => {
    open(sick);
    live.focus([pod]);
    await timer.pass(62_000);
    expect(asked('events|Pod')).toBe(4);
  });

  it('asks no more than once for what it may not read', async () => {
    const denied: Answer = { kind: 'events', reading: { state: 'denied', reason: 'forbidden', asOf: 0 } };
    answer = (want) => (want.kind === 'events' ? Promise.resolve(denied) : undefined);
    open(sick);
    live.focus([pod]);
    await timer.pass(61_000);
    expect(asked('events|Pod')).toBe(1);
    expect(unseenEvents()).toEqual(['forbidden']);
  });

  it('asks again for what trouble on the way kept from it', async () => {
    let troubles = 2;
    answer = (want) => {
      if (want.kind !== 'events' || troubles === 0) return undefined;
      troubles -= 1;
      return Promise.reject(new Error('connection reset'));
    };
    open(sick);
    await timer.pass(2000);
    expect(unseenEvents()).toEqual(['connection reset']);
    await timer.pass(30_000);
    expect(unseenEvents()).toEqual([]);
  });

  it('asks nothing while no watch gets through', async () => {
    open(sick);
    live.focus([pod]);
    await timer.pass(1000);
    currency('stale');
    const before = source.asked.length;
    await timer.pass(40_000);
    expect(source.asked.length).toBe(before);
    currency('current');
    await timer.pass(6000);
    expect(source.asked.length).toBeGreaterThan(before);
  });
});

describe('a Pod that turns sick with time alone', () => {
  const starting = exampleSnapshot([
    examplePod(
      { status: { state: { waiting: { reason: 'ContainerCreating' } } } },
      { metadata: { ...well.objects[0]?.metadata, creationTimestamp: ago(20) }, status: { phase: 'Pending' } },
    ),
  ]);

  it('is in the list even while its object cannot be read', async () => {
    answer = () => new Promise(() => undefined);
    open(starting);
    await timer.pass(5000);
    expect(live.board.getSnapshot().groups).toEqual([]);
    await timer.pass(10_000);
    expect(live.board.getSnapshot().groups.map(({ key, title }) => [key, title])).toEqual([
      ['Deployment/shop/web', 'ContainerCreating, looking…'],
    ]);
  });

  it('is read once and diagnosed', async () => {
    open(starting);
    await timer.pass(20_000);
    expect([asked('object|Pod|'), live.diagnosisOf(pod)?.status]).toEqual([1, 'ContainerCreating']);
  });
});

describe('answers that come late', () => {
  it('are not taken for those of the namespaces that are followed now', async () => {
    let give: (() => void) | undefined;
    const late: Answer = { kind: 'events', reading: { state: 'denied', reason: 'of the old', asOf: 0 } };
    answer = () =>
      new Promise((resolve) => {
        give = () => resolve(late);
      });
    open(sick);
    await timer.pass(100);
    answer = undefined;
    live.setNamespaces(['shop']);
    await timer.pass(100);
    give?.();
    await timer.pass(1000);
    expect(live.diagnosisOf(pod)?.findings[0]?.id).toBe('image/not-found');
    expect(unseenEvents()).toEqual([]);
  });

  it('of a Pod that a relist no longer has are of no harm', async () => {
    const gives: (() => void)[] = [];
    answer = () =>
      new Promise((resolve) => {
        gives.push(() => resolve({ kind: 'object', reading: { state: 'absent', asOf: 0 } }));
      });
    open(sick);
    await timer.pass(100);
    source.push([
      { kind: 'relist-begin', resource: 'pods', scope: '' },
      { kind: 'relist-end', resource: 'pods', scope: '' },
    ]);
    for (const give of gives) give();
    await timer.pass(1000);
    expect([live.board.getSnapshot().groups, live.diagnosisOf(pod)]).toEqual([[], undefined]);
  });
});
