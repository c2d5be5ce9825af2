import { describe, expect, it } from '@jest/globals';
import { containersOf } from '../facts/containers.ts';
import { lastRun } from '../facts/ended-run.ts';
import { readEvent } from '../facts/event-facts.ts';
import { memoryLimit } from '../facts/memory-limit.ts';
import { formatTime } from '../facts/time.ts';
import type { EventFacts } from '../model/event.ts';
import type { View } from '../model/reading.ts';
import type { Container, ContainerTerminated, Pod } from '../model/wire.ts';
import { attribute } from './attribution.ts';
import type { EndedBy } from './attribution.ts';
import { killingOf } from './killing.ts';
import type { PodSubject } from './subject.ts';

const finished = Date.parse('2026-03-01T03:00:00Z');
const at = (seconds: number): string => formatTime(finished + seconds * 1000);

const event = (reason: string, message: string, seconds: number, container = 'app'): EventFacts =>
  readEvent({
    reason,
    message,
    lastTimestamp: at(seconds),
    involvedObject: { kind: 'Pod', name: 'web', fieldPath: `spec.containers{${container}}` },
  });

interface Given {
  readonly end: ContainerTerminated;
  readonly limit?: string;
  readonly events?: readonly EventFacts[];
  readonly onNode?: readonly EventFacts[];
  readonly pod?: Pod;
  readonly container?: Container;
}

/** What ended the run of `app`, whose proxy stands beside it. */
function endedBy({ end, limit, events = [], onNode = [], pod: more = {}, container = {} }: Given): EndedBy | undefined {
  const pod: Pod = {
    metadata: more.metadata ?? {},
    spec: {
      nodeName: 'n1',
      containers: [
        { name: 'app', ...container, ...(limit === undefined ? {} : { resources: { limits: { memory: limit } } }) },
        { name: 'proxy' },
      ],
    },
    status: {
      containerStatuses: [{ name: 'app', lastState: { terminated: { finishedAt: at(0), ...end } } }],
      ...more.status,
    },
  };
  const unread = (): { readonly state: 'unread' } => ({ state: 'unread' });
  const view: View = {
    now: finished,
    object: unread,
    list: unread,
    log: unread,
    events: () => ({ state: 'present', value: onNode, asOf: finished }),
  };
  const subject: PodSubject = { kind: 'pod', ref: { kind: 'Pod', name: 'web' }, pod, inFocus: false, events };
  const [app] = containersOf(pod);
  const run = app && lastRun(app);
  return app && run && attribute(subject, app, run, killingOf(events, pod, app, run), memoryLimit(pod, app), view).by;
}

const killed = { exitCode: 137, reason: 'Error' };
const outOfMemory = { exitCode: 137, reason: 'OOMKilled' };
const liveness = 'Container app failed liveness probe, will be restarted';

const asked = { livenessProbe: { httpGet: { port: 8080 }, periodSeconds: 10, failureThreshold: 3 } };

const unhealthy = (probe: string, last: number, first: number, count: number): EventFacts => ({
  ...event('Unhealthy', `${probe} probe failed: HTTP probe failed with statuscode: 503`, last),
  first: finished + first * 1000,
  count,
});

describe('attribute', () => {
  it.each<readonly [string, EndedBy, Given]>([
    ['made up by the kubelet', 'observer-lost', { end: { exitCode: 137, reason: 'ContainerStatusUnknown' } }],
    ['lost by containerd', 'runtime-lost', { end: { exitCode: 255, reason: 'Unknown' } }],
    ['255 of the program itself', 'exit', { end: { exitCode: 255, reason: 'Error' } }],
    ['never started', 'start-error', { end: { exitCode: 128, reason: 'StartError' } }],
    ['over its limit', 'oom', { end: outOfMemory, limit: '64Mi' }],
    ['OOMKilled without a limit', 'node-oom', { end: outOfMemory }],
    [
      'OOMKilled with the exit code of the program',
      'oom-child',
      { end: { exitCode: 1, reason: 'OOMKilled' }, limit: '64Mi' },
    ],
    ['137 without a word', 'signal', { end: killed, limit: '64Mi' }],
    ['137 after the liveness probe', 'liveness-probe', { end: killed, events: [event('Killing', liveness, -3)] }],
    [
      'its own code after the startup probe',
      'startup-probe',
      { end: { exitCode: 2 }, events: [event('Killing', 'Container app failed startup probe, will be restarted', -1)] },
    ],
    [
      'the probe of the other container',
      'exit',
      {
        end: { exitCode: 1 },
        events: [event('Killing', 'Container proxy failed liveness probe, will be restarted', -1, 'proxy')],
      },
    ],
    ['a kill of an hour before', 'signal', { end: killed, events: [event('Killing', liveness, -3600)] }],
    [
      'killed while its liveness probe fails, without a Killing event',
      'liveness-probe',
      { end: { ...killed, startedAt: at(-70) }, container: asked, events: [unhealthy('Liveness', -30, -61, 4)] },
    ],
    [
      'killed as soon as the run that its startup probe killed before, its events thinned out',
      'startup-probe',
      {
        end: { ...killed, startedAt: at(-62) },
        container: { startupProbe: asked.livenessProbe },
        events: [
          unhealthy('Startup', -300, -600, 40),
          event('Killing', 'Container app failed startup probe, will be restarted', -560),
        ],
      },
    ],
    [
      'killed sooner than the probe may give up',
      'signal',
      { end: { ...killed, startedAt: at(-5) }, container: asked, events: [unhealthy('Liveness', -1, -4, 4)] },
    ],
    [
      'killed long after the probe failed last',
      'signal',
      { end: { ...killed, startedAt: at(-7200) }, container: asked, events: [unhealthy('Liveness', -3600, -3700, 9)] },
    ],
    [
      'killed after fewer failures than the probe allows',
      'signal',
      { end: { ...killed, startedAt: at(-7200) }, container: asked, events: [unhealthy('Liveness', -20, -20, 1)] },
    ],
    [
      'killed while a probe cannot be judged',
      'signal',
      {
        end: { ...killed, startedAt: at(-70) },
        container: asked,
        events: [event('Unhealthy', 'Liveness probe errored: strconv.Atoi: parsing "web": invalid syntax', -20)],
      },
    ],
    [
      'memory first, the probe after it',
      'oom',
      { end: outOfMemory, limit: '64Mi', events: [event('Killing', liveness, 2)] },
    ],
    [
      'the probe first, marked for memory later',
      'liveness-probe',
      { end: outOfMemory, limit: '64Mi', events: [event('Killing', liveness, -20)] },
    ],
    [
      'a failed postStart hook',
      'post-start-hook',
      { end: { exitCode: 0 }, events: [event('Killing', 'FailedPostStartHook', -1)] },
    ],
    [
      'a changed definition',
      'spec-change',
      { end: { exitCode: 0 }, events: [event('Killing', 'Container app definition changed, will be restarted', -1)] },
    ],
    [
      'stopped with its Pod',
      'stopped',
      { end: { exitCode: 143 }, events: [event('Killing', 'Stopping container app', -1)] },
    ],
    ['evicted', 'stopped', { end: killed, pod: { status: { phase: 'Failed', reason: 'Evicted' } } }],
    [
      'evicted for storage, which only an event tells',
      'stopped',
      { end: killed, events: [event('Evicted', 'Usage of EmptyDir volume "v" exceeds the limit "1Gi". ', 15)] },
    ],
    [
      'an eviction that was called off',
      'exit',
      { end: { exitCode: 3 }, events: [event('TaintManagerEviction', 'Cancelling deletion of Pod shop/web', -5)] },
    ],
    [
      'deleted',
      'stopped',
      { end: killed, pod: { metadata: { deletionTimestamp: at(0), deletionGracePeriodSeconds: 30 } } },
    ],
    [
      'crashed long before it was deleted',
      'exit',
      { end: { exitCode: 1 }, pod: { metadata: { deletionTimestamp: at(600), deletionGracePeriodSeconds: 30 } } },
    ],
    [
      'the node out of memory at that moment',
      'node-oom',
      { end: killed, onNode: [event('SystemOOM', 'System OOM encountered', -20)] },
    ],
    [
      'the node out of memory an hour before',
      'signal',
      { end: killed, onNode: [event('SystemOOM', 'System OOM encountered', -3600)] },
    ],
    ['a segmentation fault', 'signal', { end: { exitCode: 139 } }],
    ['success', 'completed', { end: { exitCode: 0, reason: 'Completed' } }],
    ['an error', 'exit', { end: { exitCode: 1, reason: 'Error' } }],
  ])('%s: %s', (_says, expected, given) => {
    expect(endedBy(given)).toBe(expected);
  });
});
