import { beforeEach, describe, expect, it } from '@jest/globals';
import { ago, exampleEvent, exampleNow, examplePod } from '../causes/example.ts';
import { recordOf } from '../facts/record.ts';
import type { WorkloadRecord } from '../model/record.ts';
import type { Delta } from '../model/source.ts';
import type { Pod } from '../model/wire.ts';
import { ClusterState } from './cluster-state.ts';

const running = { ready: true, started: true, state: { running: { startedAt: ago(500) } } };
const well = examplePod(
  { status: running },
  { status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(499) }] } },
);
const sick = examplePod({ status: { state: { waiting: { reason: 'ImagePullBackOff', message: 'no' } } } });
const uid = 'uid-web-7d9f-x2k9p';

const deployment: WorkloadRecord = {
  uid: 'uid-web',
  resourceVersion: '1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
  createdAt: exampleNow - 10_000,
  desired: 1,
  ready: 0,
  current: 0,
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

function podDelta(pod: Pod): Delta {
  return { kind: 'pod', record: recordOf(pod), materialise: () => pod };
}

let now: number;
let state: ClusterState;

beforeEach(() => {
  now = exampleNow;
  state = new ClusterState(() => now);
});

function interesting(): readonly string[] {
  return [...state.podsOfInterest()].map(({ record, pod }) => `${record.name}${pod ? '' : ' (record)'}`);
}

describe('what is known', () => {
  it('holds a sick Pod whole, and tells of a change of a healthy one only if it is looked at', () => {
    state.apply([podDelta(well)]);
    const { version } = state;
    state.apply([podDelta(well)]);
    expect([state.version === version, interesting()]).toEqual([true, []]);
    state.lookAt({ pod: ({ name }) => name === 'web-7d9f-x2k9p', workload: () => false });
    expect(interesting()).toEqual(['web-7d9f-x2k9p (record)']);
    state.apply([podDelta(well)]);
    expect(interesting()).toEqual(['web-7d9f-x2k9p']);
    state.lookAt(undefined);
    expect([interesting(), state.pod(uid)?.pod]).toEqual([[], undefined]);
    state.apply([podDelta(sick)]);
    expect([state.version > version, interesting()]).toEqual([true, ['web-7d9f-x2k9p']]);
  });

  it('never puts an object that was read over one that the watch delivered meanwhile', () => {
    state.apply([podDelta(sick)]);
    state.hold(uid, well);
    expect(state.pod(uid)?.pod).toBe(sick);
  });

  it('lets go of a Pod that has been well for five minutes', () => {
    state.apply([podDelta(sick), podDelta(well)]);
    expect(interesting()).toEqual(['web-7d9f-x2k9p']);
    now += 5 * 60_000;
    state.tick();
    expect([interesting(), state.pod(uid)?.suspectSince]).toEqual([[], 0]);
  });

  it('forgets what a relist does not deliver, and uses no version twice', () => {
    state.apply([podDelta(sick)]);
    const before = state.pod(uid)?.version ?? 0;
    state.apply([
      { kind: 'relist-begin', resource: 'pods', scope: 'shop' },
      { kind: 'relist-end', resource: 'pods', scope: 'shop' },
    ]);
    expect([state.podCount, interesting()]).toEqual([0, []]);
    state.apply([podDelta(sick)]);
    expect(state.pod(uid)?.version).toBeGreaterThan(before);
  });

  it('judges a Pod by an event that names it without a uid, whichever came first', () => {
    const pending = { ...well, status: { phase: 'Pending' }, spec: { ...well.spec, nodeName: 'n1' } };
    const young = { ...pending, metadata: { ...well.metadata, creationTimestamp: ago(5) } };
    const event = exampleEvent('FailedMount', 'no', { about: { kind: 'Pod', name: 'web-7d9f-x2k9p' } });
    state.apply([podDelta(young), { kind: 'event', event }]);
    expect(interesting()).toEqual(['web-7d9f-x2k9p (record)']);
    const turned = new ClusterState(() => now);
    turned.apply([{ kind: 'event', event }, podDelta(young)]);
    expect([...turned.podsOfInterest()]).toHaveLength(1);
  });
});

describe('a workload', () => {
  const suspects = (): readonly string[] => [...state.workloadsOfInterest()].map(({ workload }) => workload.name);

  it('that gets no Pods becomes suspect with time alone, and calm with its first Pod', () => {
    state.apply([{ kind: 'workload', workload: deployment }]);
    state.tick();
    expect(suspects()).toEqual([]);
    now += 30_000;
    state.tick();
    expect(suspects()).toEqual(['web']);
    state.apply([podDelta(well)]);
    expect([suspects(), state.workload({ kind: 'Deployment', namespace: 'shop', name: 'web' })?.uid]).toEqual([
      [],
      'uid-web',
    ]);
  });

  it('becomes suspect by what its ReplicaSet complains about', () => {
    state.apply([{ kind: 'workload', workload: deployment }]);
    const about = { kind: 'ReplicaSet', name: 'web-7d9fcb5d4c', uid: 'uid-rs' };
    state.apply([{ kind: 'event', event: exampleEvent('FailedCreate', 'exceeded quota', { about }) }]);
    expect(suspects()).toEqual(['web']);
  });

  it('that was made anew under its name outlives the end of the old one', () => {
    state.apply([
      { kind: 'workload', workload: deployment },
      { kind: 'workload', workload: { ...deployment, uid: 'uid-new' } },
      { kind: 'workload-gone', uid: 'uid-web' },
    ]);
    expect(state.workload({ kind: 'Deployment', namespace: 'shop', name: 'web' })?.uid).toBe('uid-new');
  });
});
