import { formatDuration } from '../../support/duration.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleExited, exampleLeaving, leaver } from '../example-leaving.ts';
import { exampleNode } from '../example-node.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';

const twoMinutes = 120_000;
const spec = { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'web-data' } }] };
const inUse = {
  status: { conditions: [{ type: 'Ready', status: 'True' }], volumesInUse: ['kubernetes.io/csi/disk^vol-1'] },
};

/** All has ended, and the kubelet is still busy with the volumes. */
export const volumeTeardown = defineCause({
  id: 'termination/volume-teardown',
  on: 'terminating',
  scope: 'pod',
  stage: 'terminating',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  summary:
    "The containers have ended and no finalizer is set, yet the kubelet does not let the Pod go: most often a volume cannot be unmounted, of which only the kubelet's own log tells.",
  find(signal) {
    const { node, now, deadline, running, endedAt, finalizers, claims } = signal;
    if (running.length > 0 || endedAt === 0 || finalizers.length > 0 || claims.length === 0) return undefined;
    if (node?.state !== 'present' || node.standing.ready !== 'True' || now < deadline + twoMinutes) return undefined;
    return (node.node.status?.volumesInUse ?? []).length > 0 ? { ...signal, name: node.name } : undefined;
  },
  tell({ now, endedAt, claims, name }) {
    return {
      title: `Its containers ended ${formatDuration(now - endedAt)} ago; node ${name} probably cannot unmount claim ${claims.join(', ')}`,
      why: `The node is ready, no finalizer is set, and the node still reports volumes in use. Unmounting leaves no event on the Pod.`,
      certainty: 'possible',
      settles: `The kubelet's log on node ${name} names the volume and the error.`,
      remedies: [describeNode(name), advise(`see to the storage driver on node ${name}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the node still has volumes in use',
        snapshot: exampleLeaving(600, { spec, container: exampleExited(610), objects: [exampleNode(inUse)] }),
        subject: leaver,
      },
    ],
    misses: [
      {
        says: 'the Pod has no claim',
        snapshot: exampleLeaving(600, { container: exampleExited(610), objects: [exampleNode(inUse)] }),
        subject: leaver,
      },
    ],
  }),
});
