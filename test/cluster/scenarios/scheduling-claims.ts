import type { Manifest, Scenario } from '../runner/scenario.ts';
import { claim, claimVolume, deployment, faulty, pod, podSpec, statefulSet } from './manifests.ts';

const withClaim = (name: string) =>
  podSpec(faulty(['hang'], { volumeMounts: [{ name: 'data', mountPath: '/data' }] }), { volumes: [claimVolume(name)] });

const localClass: Manifest = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'local-disks' },
  provisioner: 'kubernetes.io/no-provisioner',
  volumeBindingMode: 'WaitForFirstConsumer',
};

/** Pods that wait for a volume claim. */
export const claimScenarios: readonly Scenario[] = [
  {
    name: 'claim-missing',
    summary: 'names a claim that does not exist',
    chosen: true,
    objects: [deployment('orders-db', withClaim('orders-data'))],
    shows: ['persistentvolumeclaim "orders-data" not found'],
    expect: { kind: 'fault', ids: ['scheduling/pvc-not-found'], texts: ['orders-data'] },
  },
  {
    name: 'storage-class-missing',
    summary: 'its claim names a StorageClass that does not exist',
    chosen: true,
    objects: [claim('orders-data', { storageClassName: 'fast-ssd' }), pod('orders-db', withClaim('orders-data'))],
    shows: ['storageclass.storage.k8s.io "fast-ssd" not found', 'unbound immediate PersistentVolumeClaims'],
    expect: {
      kind: 'fault',
      ids: ['storage/storageclass-missing', 'scheduling/pvc-unbound-immediate'],
      texts: ['orders-data', 'fast-ssd'],
    },
  },
  {
    name: 'no-default-class',
    summary: 'its claim names no class and there is no default one',
    chosen: true,
    objects: [
      statefulSet('queue', podSpec(faulty(['hang'], { volumeMounts: [{ name: 'data', mountPath: '/data' }] })), {
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
          },
        ],
      }),
    ],
    shows: ['unbound immediate PersistentVolumeClaims', 'no storage class is set'],
    expect: {
      kind: 'fault',
      ids: ['storage/no-default-storageclass', 'scheduling/pvc-unbound-immediate'],
      texts: ['data-queue-0', 'class'],
    },
  },
  {
    name: 'no-volume-to-bind',
    summary: 'its claim waits for a local volume and none is free',
    chosen: false,
    objects: [localClass, claim('scratch', { storageClassName: 'local-disks' }), pod('crunch', withClaim('scratch'))],
    shows: ["didn't find available persistent volumes to bind"],
    expect: { kind: 'fault', ids: ['scheduling/no-pv-to-bind', 'storage/no-matching-pv'], texts: ['scratch'] },
  },
];
