import type { WorkloadRecord } from '../../src/model/record.ts';
import type { Answer, Want } from '../../src/model/reading.ts';
import type { Batch, Delta, Source } from '../../src/model/source.ts';
import { mixDelta, mixNow } from './state-mix.ts';

/** Pods in one delivery, as in a page of a list. */
const page = 500;

/** A source that delivers the generated cluster at once, and then what is pushed; it answers without delay. */
export interface MixSource extends Source {
  push(batch: Batch): void;
  /** How often it was asked. */
  asked(): number;
}

/** The Pods of the generated cluster, in pages. */
export function mixPages(count: number): readonly Batch[] {
  return Array.from({ length: Math.ceil(count / page) }, (_, number) => {
    const first = number * page;
    return Array.from({ length: Math.min(page, count - first) }, (__, offset) => mixDelta(first + offset));
  });
}

/** Such a source over those pages. */
export function mixSource(pages: readonly Batch[], count: number): MixSource {
  const begun = performance.now();
  const now = (): number => Math.round(mixNow + performance.now() - begun);
  let sink: ((batch: Batch) => void) | undefined;
  let asked = 0;
  return {
    kind: 'cluster',
    context: 'bench',
    now,
    async follow(_scope, { signal }, to) {
      sink = to;
      for (const batch of pages) {
        to(batch);
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
      to([...mixWorkloads(Math.floor(count / 20)), current]);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    },
    answer(want) {
      asked += 1;
      return Promise.resolve(answerTo(want, now()));
    },
    push: (batch) => sink?.(batch),
    asked: () => asked,
  };
}

const current: Delta = {
  kind: 'currency',
  currency: { resource: 'pods', scope: '', status: 'current', since: mixNow },
};

function mixWorkloads(owners: number): Batch {
  return Array.from({ length: owners }, (_, owner): Delta => {
    const workload: WorkloadRecord = {
      uid: `uid-app-${owner}`,
      resourceVersion: '1',
      kind: 'Deployment',
      namespace: `team-${owner % 200}`,
      name: `app-${owner}`,
      createdAt: mixNow - 86_400_000,
      desired: 20,
      ready: 19,
      current: 20,
      succeeded: 0,
      failed: 0,
      generation: 1,
      observedGeneration: 1,
      suspended: false,
      podLabels: {},
      firstRevision: false,
      deletionAt: 0,
      conditions: [],
    };
    return { kind: 'workload', workload };
  });
}

function answerTo(want: Want, asOf: number): Answer {
  switch (want.kind) {
    case 'object':
      return { kind: 'object', reading: { state: 'absent', asOf } };
    case 'list':
      return { kind: 'list', reading: { state: 'present', value: [], asOf } };
    case 'events':
      return { kind: 'events', reading: { state: 'present', value: [], asOf } };
    case 'log':
      return { kind: 'log', reading: { state: 'present', value: 'fatal: cannot start\n', asOf } };
  }
}
