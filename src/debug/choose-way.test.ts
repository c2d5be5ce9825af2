import { describe, expect, it } from '@jest/globals';
import { crashingPod, runningPod, statusOfApp } from '../../test/support/debug-facts.ts';
import { containersOf, type ContainerFacts } from '../facts/containers.ts';
import type { DebugHintFacts } from '../model/debug-facts.ts';
import type { Pod } from '../model/wire.ts';
import { chooseWay } from './choose-way.ts';

const now = Date.parse('2026-01-01T01:00:00Z');

function first(pod: Pod): ContainerFacts {
  const [container] = containersOf(pod);
  if (container === undefined) throw new Error('the Pod has no container');
  return container;
}

function way(pod: Pod, hint?: DebugHintFacts): { way: string; state: string; share: boolean } {
  const chosen = chooseWay(pod, first(pod), {}, hint, now);
  return { way: chosen.way, state: chosen.state, share: chosen.share };
}

const pulling = statusOfApp({ waiting: { reason: 'ImagePullBackOff' } });
const startFailed = statusOfApp({ terminated: { reason: 'StartError', exitCode: 128 } });
const restartedNow = statusOfApp({ running: { startedAt: '2026-01-01T00:59:50Z' } }, 3);
const restartedLongAgo = statusOfApp({ running: { startedAt: '2026-01-01T00:10:00Z' } }, 3);

describe('the way of debugging', () => {
  it.each([
    ['joins a container that runs', runningPod(), undefined, 'ephemeral', 'running', true],
    ['copies a container that keeps ending', crashingPod(), undefined, 'copy', 'ended', false],
    [
      'copies one that has just been restarted',
      runningPod({ status: restartedNow }),
      undefined,
      'copy',
      'unsteady',
      false,
    ],
    [
      'joins one that has just been restarted where the cause wants that',
      runningPod({ status: restartedNow }),
      { way: 'ephemeral' },
      'ephemeral',
      'unsteady',
      true,
    ],
    [
      'joins one whose restarts are old',
      runningPod({ status: restartedLongAgo }),
      undefined,
      'ephemeral',
      'running',
      true,
    ],
    [
      'stands beside one whose image is missing',
      runningPod({ status: pulling }),
      undefined,
      'ephemeral',
      'never-started',
      false,
    ],
    [
      'copies where the cause wants a look at the image',
      runningPod({ status: startFailed }),
      { way: 'copy' },
      'copy',
      'never-started',
      false,
    ],
    [
      'does not wait for a start that failed',
      runningPod({ status: startFailed }),
      undefined,
      'ephemeral',
      'never-started',
      false,
    ],
  ] as const)('%s', (_what, pod, hint, expected, state, share) => {
    expect(way(pod, hint)).toEqual({ way: expected, state, share });
  });

  it('never copies for an init container, whose command no copy replaces', () => {
    const pod = runningPod({
      spec: { nodeName: 'n', initContainers: [{ name: 'migrate' }], containers: [{ name: 'app' }] },
      status: {
        phase: 'Pending',
        initContainerStatuses: [
          {
            name: 'migrate',
            state: { waiting: { reason: 'CrashLoopBackOff' } },
            lastState: { terminated: { exitCode: 1, reason: 'Error' } },
          },
        ],
      },
    });
    expect(way(pod)).toEqual({ way: 'ephemeral', state: 'ended', share: false });
  });

  it('says so when debugging rarely helps', () => {
    const pod = runningPod();
    expect(chooseWay(pod, first(pod), {}, { way: 'none' }, now).warnings).toEqual([
      'a debug container rarely helps against this cause',
    ]);
  });
});
