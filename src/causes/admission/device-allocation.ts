import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { advise, look } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The node cannot give the devices. */
export const deviceAllocation = defineCause({
  id: 'admission/device-allocation',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/extend-kubernetes/compute-storage-net/device-plugins/',
  summary:
    'The kubelet could not give the Pod the devices or exclusive resources it asks for: the device plugin is missing, its devices are unhealthy, or it failed.',
  find(signal) {
    return signal.reason === 'UnexpectedAdmissionError' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} could not give the Pod its devices: ${rejection.allocation ?? rejection.said}`,
      why: `The allocation is made by a device plugin or resource manager of the node and failed. A new Pod on the same node fails again until that is cured. ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        look('see the devices and Pods of the node', `kubectl describe node ${node}`, 'platform'),
        advise(`see to the device plugin and the devices of node ${node}; cordon it meanwhile`, 'platform'),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no device is healthy',
        snapshot: exampleEnded(
          'UnexpectedAdmissionError',
          'Pod was rejected: Allocate failed due to no healthy devices present; cannot allocate unhealthy devices example.com/gpu, which is unexpected',
        ),
      },
    ],
    misses: [
      {
        says: 'the CPU was short',
        snapshot: exampleEnded(
          'OutOfcpu',
          "Pod was rejected: Node didn't have enough resource: cpu, requested: 1, used: 4, capacity: 4",
        ),
      },
    ],
  }),
});
