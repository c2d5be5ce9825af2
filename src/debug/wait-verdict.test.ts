import { describe, expect, it } from '@jest/globals';
import { crashingPod, planOf, runningPod, statusOfApp } from '../../test/support/debug-facts.ts';
import type { ContainerStatus, Pod } from '../model/wire.ts';
import { exitCodeOf, waitLimit, waitVerdict } from './wait-verdict.ts';

const beside = planOf(runningPod());
const copy = planOf(crashingPod());

function podWith(state: ContainerStatus['state']): Pod {
  return runningPod({
    status: {
      phase: 'Running',
      ephemeralContainerStatuses: [{ name: 'debugger-x7k2p', ...(state === undefined ? {} : { state }) }],
    },
  });
}

const nonRoot = 'container has runAsNonRoot and image will run as root (pod: "cart-1", container: debugger-x7k2p)';
const deadTarget = 'invalid target container: container "abc" is not running - in state CONTAINER_EXITED';

describe('waiting for a debug container', () => {
  it.each([
    ['the node has not seen it', undefined, 'waiting'],
    ['it is being created', { waiting: { reason: 'ContainerCreating' } }, 'waiting'],
    [
      'a pull failed in a way that may pass',
      { waiting: { reason: 'ErrImagePull', message: 'i/o timeout' } },
      'waiting',
    ],
    ['it runs', { running: {} }, 'running'],
  ] as const)('%s', (_what, state, kind) => {
    expect(waitVerdict(beside, podWith(state), 0).kind).toBe(kind);
  });

  it('gives the exit code of one that is over already', () => {
    const pod = podWith({ terminated: { exitCode: 3, reason: 'Error' } });
    expect(waitVerdict(beside, pod, 0)).toEqual({ kind: 'finished', exitCode: 3 });
    expect(exitCodeOf(beside, pod)).toBe(3);
  });

  it.each([
    ['image', { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' } }],
    ['image', { waiting: { reason: 'ErrImagePull', message: 'busybox:9: not found' } }],
    ['image', { waiting: { reason: 'InvalidImageName' } }],
    ['run-as-root', { waiting: { reason: 'CreateContainerConfigError', message: nonRoot } }],
    ['target-not-running', { waiting: { reason: 'CreateContainerError', message: deadTarget } }],
    ['start-failed', { waiting: { reason: 'RunContainerError', message: 'no space left on device' } }],
    [
      'start-failed',
      { terminated: { reason: 'StartError', exitCode: 128, message: 'exec: "sh": executable file not found' } },
    ],
  ] as const)('gives up with %s on %j', (kind, state) => {
    const verdict = waitVerdict(beside, podWith(state), 0);
    expect(verdict).toMatchObject({ kind: 'refused', refusal: { kind } });
  });

  it('offers what would work instead', () => {
    const dead = waitVerdict(beside, podWith({ waiting: { reason: 'CreateContainerError', message: deadTarget } }), 0);
    expect(dead).toMatchObject({ refusal: { offer: 'copy', retry: { way: 'copy', target: 'app' } } });
    const root = waitVerdict(
      beside,
      podWith({ waiting: { reason: 'CreateContainerConfigError', message: nonRoot } }),
      0,
    );
    expect(root).toMatchObject({ refusal: { retry: { profile: 'restricted' } } });
  });

  it('ends when the Pod is gone, has ended, or time is up', () => {
    expect(waitVerdict(beside, undefined, 0)).toMatchObject({ refusal: { kind: 'pod-changed' } });
    const ended = runningPod({ status: { phase: 'Failed', reason: 'Evicted' } });
    expect(waitVerdict(beside, ended, 0)).toMatchObject({ refusal: { kind: 'start-failed' } });
    const verdict = waitVerdict(beside, podWith({ waiting: { reason: 'ContainerCreating' } }), waitLimit);
    expect(verdict).toMatchObject({
      refusal: { kind: 'timeout', reason: expect.stringContaining('ContainerCreating') },
    });
  });
});

describe('waiting for a copy', () => {
  it('tells that it has no node yet', () => {
    const condition = { type: 'PodScheduled', status: 'False', message: '0/2 nodes are available' };
    expect(
      waitVerdict(
        copy,
        runningPod({ status: { phase: 'Pending', containerStatuses: [], conditions: [condition] } }),
        0,
      ),
    ).toEqual({
      kind: 'waiting',
      text: 'the copy waits for a node: 0/2 nodes are available',
    });
  });

  it('looks at the container whose command was replaced', () => {
    expect(waitVerdict(copy, runningPod({ status: statusOfApp({ running: {} }) }), 0)).toEqual({ kind: 'running' });
  });

  it('offers the debug image where the own one has no shell', () => {
    const state = {
      terminated: { reason: 'StartError', exitCode: 128, message: 'exec: "sh": executable file not found' },
    };
    expect(waitVerdict(copy, runningPod({ status: statusOfApp(state) }), 0)).toMatchObject({
      refusal: { kind: 'start-failed', retry: { way: 'copy', replaceImage: true, target: 'app' } },
    });
  });
});
