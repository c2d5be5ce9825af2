import { defineCause } from '../../signals/cause.ts';
import type { Telling } from '../../signals/cause.ts';
import type { MountFailed } from '../../signals/mount-failed.ts';
import { readNode } from '../../signals/node-reading.ts';
import { ago } from '../example.ts';
import { exampleNode } from '../example-node.ts';
import { exampleClaimVolume, exampleMount } from '../example-volume.ts';
import { mountEffect, mountSeverity, startWithVolume } from '../mount-wording.ts';
import { advise, look } from '../remedies.ts';

const message =
  'MountVolume.MountDevice failed for volume "pv-1" : kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: driver name disk.csi.example not found in the list of registered CSI drivers';
const twoMinutes = 120_000;

/** The kubelet does not know the storage driver. */
export const csiDriverNotRegistered = defineCause({
  id: 'volume/csi-driver-not-registered',
  on: 'mount-failed',
  scope: 'node',
  stage: 'volumes',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/volumes/#csi',
  summary:
    'The node part of the CSI driver has not registered with the kubelet of this node: its Pod does not run there, or it registers in another directory than the kubelet looks at.',
  find(signal, view) {
    const { fault, driver } = signal.error;
    const absent = fault === 'driver-not-installed';
    if ((!absent && fault !== 'driver-not-registered') || driver === undefined) return undefined;
    const node = readNode(view, signal.node);
    return { ...signal, driver, absent, young: node?.state === 'present' && view.now - node.createdAt < twoMinutes };
  },
  tell(seen) {
    const { driver, node, young } = seen;
    if (seen.absent) return tellAbsent(seen, driver);
    const severity = young ? 'warning' : mountSeverity(seen);
    return {
      title: `CSI driver ${driver} is not registered with the kubelet of node ${node}`,
      why: [
        `${startWithVolume(seen)} needs it. ${mountEffect(seen)}`,
        young
          ? 'The node has just been added; its driver Pod may still be starting.'
          : 'Its node plugin does not run on this node, or runs and registers elsewhere than where this kubelet looks (another root directory).',
      ].join(' '),
      certainty: 'certain',
      ...(severity ? { severity } : {}),
      settles: `See whether a node plugin Pod of ${driver} is ready on ${node}, and what its registrar says.`,
      remedies: [
        look(
          'see the Pods of the node; one must be the node plugin of the driver',
          `kubectl get pods -A -o wide --field-selector spec.nodeName=${node}`,
          'platform',
        ),
        look('see which drivers the node has', `kubectl get csinode ${node} -o yaml`, 'platform'),
        advise(
          `let the driver's DaemonSet tolerate the taints of ${node}; if its Pod runs, compare its kubelet directory with the kubelet's --root-dir`,
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the driver never came',
        snapshot: exampleMount(message, { volume: exampleClaimVolume, objects: [exampleNode()] }),
      },
      {
        says: 'the driver is not installed at all',
        snapshot: exampleMount(
          'MountVolume.NewMounter initialization failed for volume "data" : volume mode "Ephemeral" not supported by driver secrets.csi.example (no CSIDriver object)',
          { volume: { csi: { driver: 'secrets.csi.example' } } },
        ),
      },
      {
        says: 'the node is new',
        snapshot: exampleMount(message, { volume: exampleClaimVolume, objects: [exampleNode({ ageSeconds: 60 })] }),
      },
    ],
    misses: [
      {
        says: 'the driver is there and fails',
        snapshot: exampleMount(
          'MountVolume.MountDevice failed for volume "pv-1" : rpc error: code = Internal desc = mount failed',
          {
            volume: exampleClaimVolume,
          },
        ),
      },
      {
        says: 'it came late and the Pod runs',
        snapshot: exampleMount(message, {
          volume: exampleClaimVolume,
          seconds: 3000,
          firstSeconds: 3100,
          status: { ready: true, state: { running: { startedAt: ago(2900) } } },
        }),
      },
    ],
  }),
});

function tellAbsent(seen: MountFailed, driver: string): Telling {
  const severity = mountSeverity(seen);
  return {
    title: `CSI driver ${driver} is not installed: there is no CSIDriver object for it`,
    why: `${startWithVolume(seen)} needs it, in a mode that the kubelet allows only where a CSIDriver object says so. ${mountEffect(seen)}`,
    certainty: 'certain',
    ...(severity ? { severity } : {}),
    settles: `See whether \`kubectl get csidriver ${driver}\` finds it.`,
    remedies: [
      look('see which drivers the cluster has', 'kubectl get csidrivers', 'platform'),
      advise(`install ${driver}, with its CSIDriver object`, 'platform'),
    ],
  };
}
