import { describe, expect, it } from '@jest/globals';
import { ago, exampleEvent, examplePod, exampleSnapshot } from '../../src/causes/example.ts';
import { exampleExited, exampleLeaving, leaver } from '../../src/causes/example-leaving.ts';
import { exampleEnded, exampleReplacement } from '../../src/causes/example-ended.ts';
import { exampleKeyed } from '../../src/causes/example-config.ts';
import { exampleConfig } from '../../src/causes/example-config.ts';
import { exampleMount } from '../../src/causes/example-volume.ts';
import { exampleNode } from '../../src/causes/example-node.ts';
import { examplePull, exampleResolve } from '../../src/causes/example-image.ts';
import { exampleRunning } from '../../src/causes/example-running.ts';
import { exampleSandbox } from '../../src/causes/example-sandbox.ts';
import { disruptionTarget } from '../../src/causes/example-disruption.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { diagnoseSubject } from '../support/diagnose-snapshot.ts';

/** Each finding of the example's Pod as `role id severity state`. */
async function findings(snapshot: Snapshot): Promise<readonly string[]> {
  const diagnosis = await diagnoseSubject(snapshot, leaver);
  return (diagnosis?.findings ?? []).map(({ role, id, severity, state }) => [role, id, severity, state].join(' '));
}

const silentNode = exampleNode({
  ready: 'Unknown',
  reason: 'NodeStatusUnknown',
  message: 'Kubelet stopped posting node status.',
});
const lowMemory =
  'The node was low on resource: memory. Threshold quantity: 100Mi, available: 90Mi. Container app was using 2Gi, request is 64Mi, has larger consumption of memory. ';

describe('what speaks of the past', () => {
  it('calls a mount that failed before the container started recovered', async () => {
    const snapshot = exampleMount('MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found', {
      seconds: 300,
      firstSeconds: 320,
      status: { ready: true, state: { running: { startedAt: ago(290) } } },
    });
    expect(await findings(snapshot)).toEqual(['root volume/configmap-missing info recovered']);
  });

  it('takes an evicted Pod whose replacement is ready for history, whatever exit code it left', async () => {
    const snapshot = exampleEnded('Evicted', lowMemory, {
      container: { state: { terminated: { exitCode: 137, reason: 'Error', finishedAt: ago(330) } } },
      objects: [exampleReplacement()],
    });
    expect(await findings(snapshot)).toEqual(['root eviction/memory info historic']);
  });

  it('goes on to call it an error while the replacement fails too', async () => {
    const again = examplePod(
      {},
      {
        name: 'web-7d9f-new',
        metadata: { name: 'web-7d9f-new', namespace: 'shop', uid: 'uid-new', creationTimestamp: ago(320) },
        status: { phase: 'Failed', reason: 'Evicted', message: lowMemory, containerStatuses: [] },
      },
    );
    expect(await findings(exampleEnded('Evicted', lowMemory, { objects: [again] }))).toEqual([
      'root eviction/memory critical active',
    ]);
  });

  it('does not take a sibling that was there before for the replacement', async () => {
    const sibling = examplePod(
      { status: { ready: true, state: { running: { startedAt: ago(5000) } } } },
      {
        name: 'web-7d9f-old',
        metadata: { name: 'web-7d9f-old', namespace: 'shop', uid: 'uid-old', creationTimestamp: ago(5100) },
        status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(4900) }] },
      },
    );
    expect(await findings(exampleEnded('Evicted', lowMemory, { objects: [sibling] }))).toEqual([
      'root eviction/memory critical active',
    ]);
  });

  it('does not blame a pull that failed with the image before the last change', async () => {
    const snapshot = examplePull('Back-off pulling image "registry.example/shop/web:1.4"', {
      reason: 'ImagePullBackOff',
      objects: [
        exampleEvent(
          'Failed',
          'Failed to pull image "registry.example/shop/web:1.3": registry.example/shop/web:1.3: not found',
          {
            container: 'app',
          },
        ),
      ],
    });
    expect(await findings(snapshot)).toEqual(['root unknown/insufficient-evidence warning active']);
  });

  it('says that a Secret which has come since only waits for the next try', async () => {
    const snapshot = exampleConfig('secret "web-settings" not found', {
      objects: [exampleKeyed('Secret', 'web-settings', ['url'])],
    });
    expect(await findings(snapshot)).toEqual(['root config/secret-missing warning recovering']);
  });
});

describe('a Pod that runs although a volume can no longer be refreshed', () => {
  it('is warned of, and not called failing', async () => {
    const snapshot = exampleMount('MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found', {
      status: { ready: true, state: { running: { startedAt: ago(500) } } },
    });
    expect(await findings(snapshot)).toEqual(['root volume/configmap-missing warning active']);
  });
});

describe('a node that is lost', () => {
  it('is the root although its Pod still reads ready', async () => {
    expect(await findings(exampleRunning({ objects: [silentNode] }))).toEqual([
      'root node/unreachable critical active',
    ]);
  });

  it('outranks what the frozen status says of a container', async () => {
    const pod = examplePod(
      {
        status: {
          restartCount: 4,
          state: {
            waiting: { reason: 'ErrImagePull', message: exampleResolve('registry.example/shop/web:1.4: not found') },
          },
        },
      },
      { status: { phase: 'Pending' } },
    );
    const event = exampleEvent('NodeNotReady', 'Node is not ready', { component: 'node-controller' });
    expect((await findings(exampleSnapshot([pod, event, silentNode])))[0]).toBe(
      'root node/unreachable critical active',
    );
  });

  it('is not looked for where nothing hints at it, so that a starting Pod costs no read', async () => {
    const pod = examplePod(
      { status: { state: { waiting: { reason: 'ContainerCreating' } } } },
      { status: { phase: 'Pending' }, metadata: { name: leaver.name, creationTimestamp: ago(5) } },
    );
    const diagnosis = await diagnoseSubject(exampleSnapshot([pod]), leaver);
    expect(diagnosis?.notSeen.map(({ resource }) => resource)).not.toContain('Node');
  });

  it('yields to its missing network plugin, which is why it is not ready', async () => {
    const message =
      'network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized';
    const node = exampleNode({ ready: 'False', reason: 'KubeletNotReady', message });
    const event = exampleEvent('NodeNotReady', 'Node is not ready', { component: 'node-controller' });
    const snapshot = exampleSandbox(message, { reason: 'NetworkNotReady', objects: [node, event] });
    expect((await findings(snapshot))[0]).toBe('root network/plugin-not-ready critical active');
  });
});

describe('a Pod that is being deleted', () => {
  it('is no failure while it stops, though its probe fails', async () => {
    const snapshot = exampleLeaving(-20, {
      objects: [
        exampleEvent('Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503', {
          seconds: 5,
          container: 'app',
        }),
      ],
    });
    expect(await findings(snapshot)).toEqual(['root termination/in-grace info active']);
  });

  it('tells why it goes, where that is known', async () => {
    const snapshot = exampleLeaving(-20);
    const [pod] = snapshot.objects;
    const marked = {
      ...pod,
      status: {
        phase: 'Running',
        conditions: [disruptionTarget('EvictionByEvictionAPI', 'Eviction API: evicting', ago(10))],
      },
    };
    expect(await findings({ ...snapshot, objects: [marked] })).toEqual([
      'root eviction/api info active',
      'contributing termination/in-grace info active',
    ]);
  });

  it('is held by its finalizer, not by the node, once all containers have ended', async () => {
    const snapshot = exampleLeaving(600, {
      finalizers: ['example.com/backup'],
      container: exampleExited(610),
      objects: [silentNode],
    });
    expect(await findings(snapshot)).toEqual(['root termination/finalizer error active']);
  });

  it('names the node that cannot confirm its end, and does not call the frozen container alive', async () => {
    const snapshot = exampleLeaving(600, { objects: [silentNode] });
    expect(await findings(snapshot)).toEqual(['root termination/node-gone error active']);
  });
});

describe('a pull that needs a login', () => {
  it('does not call a pull Secret missing that nobody could read', async () => {
    const snapshot = examplePull(
      exampleResolve('unexpected status from HEAD request to https://registry.example/v2/: 401 Unauthorized'),
      { spec: { imagePullSecrets: [{ name: 'registry-key' }] } },
    );
    expect(await findings(snapshot)).toEqual(['root image/unauthorized error active']);
  });
});
