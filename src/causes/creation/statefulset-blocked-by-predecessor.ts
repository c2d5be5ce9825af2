import type { ApiObject } from '../../model/wire.ts';
import { defineCause } from '../../signals/cause.ts';
import { examplePod, exampleSnapshot } from '../example.ts';
import { kubectl, look } from '../remedies.ts';
import { exampleStatefulSet } from './example.ts';

/** A StatefulSet waits for a Pod of a lower ordinal before it makes the next one. */
export const statefulsetBlockedByPredecessor = defineCause({
  id: 'creation/statefulset-blocked-by-predecessor',
  on: 'ordinal-blocked',
  scope: 'workload',
  stage: 'outcome',
  severity: 'warning',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/statefulset/#deployment-and-scaling-guarantees',
  summary:
    'A StatefulSet makes its Pods one after the other and waits for one that does not become ready; that Pod is what to look at.',
  find: (signal) => signal,
  tell({ pod, status, current, desired }, about) {
    return {
      title: `Makes no further Pods (${current} of ${desired} exist) until ${pod} is ready; it is ${status}`,
      why: `Its Pods are made in order, each only when the one before is ready (podManagementPolicy OrderedReady). What is wrong with ${pod} is the root; after the template is put right, that Pod has to be deleted by hand.`,
      certainty: 'certain',
      role: 'contributing',
      settles: `What is wrong with ${pod}.`,
      remedies: [look('see what holds it up', kubectl(about, 'describe', 'pod', pod))],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the first Pod is not ready, so the second is not made',
        snapshot: exampleSnapshot([exampleStatefulSet(2, 1), firstPod('False')]),
        subject: { kind: 'StatefulSet', name: 'db' },
      },
    ],
    misses: [
      {
        says: 'it has all its Pods, and one is not ready',
        snapshot: exampleSnapshot([exampleStatefulSet(1, 1), firstPod('False')]),
        subject: { kind: 'StatefulSet', name: 'db' },
      },
    ],
  }),
});

function firstPod(ready: string): ApiObject {
  return examplePod(
    { status: { state: { waiting: { reason: 'ContainerCreating' } } } },
    {
      name: 'db-0',
      metadata: {
        labels: { app: 'db' },
        ownerReferences: [{ apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db', uid: 'uid-db', controller: true }],
        creationTimestamp: '2026-03-01T02:59:50Z',
      },
      status: { phase: 'Pending', conditions: [{ type: 'Ready', status: ready }] },
    },
  );
}
