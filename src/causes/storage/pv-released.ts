import type { ApiObject, PersistentVolume } from '../../model/wire.ts';
import { parseQuantity } from '../../facts/quantity.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { change, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { exampleUnbound, noVolumeNoClass } from './example.ts';

/** The volume that would suit still belongs to a claim that is gone. */
export const pvReleased = defineCause({
  id: 'storage/pv-released',
  on: 'claim-pending',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  parent: 'storage/no-matching-pv',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/#retain',
  summary:
    'A volume that would suit is Released: it keeps the reference to the claim that it was bound to, so that its data is not handed to another by mistake.',
  find(signal, view) {
    const { word, storageClass = '', classAbsent } = signal;
    const none =
      word?.kind === 'no-volume-no-class' ||
      word?.kind === 'binding-failed' ||
      (word?.kind === 'provisioning-failed' && /no volume plugin matched/.test(word.error));
    if (!none || classAbsent) return undefined;
    const reading = view.list('PersistentVolume');
    if (reading.state !== 'present') return undefined;
    const size = parseQuantity(signal.claim?.spec?.resources?.requests?.['storage']) ?? 0;
    const suits = (volume: PersistentVolume): boolean =>
      (volume.spec?.storageClassName ?? '') === storageClass &&
      (parseQuantity(volume.spec?.capacity?.['storage']) ?? 0) >= size;
    const fitting = reading.value.filter(suits);
    const released = fitting.find((volume) => volume.status?.phase === 'Released');
    return released && !fitting.some((volume) => volume.status?.phase === 'Available')
      ? { signal, released }
      : undefined;
  },
  tell({ signal, released }) {
    const name = released.metadata?.name ?? '';
    const { claimRef } = released.spec ?? {};
    const before = `${claimRef?.namespace ?? ''}/${claimRef?.name ?? ''}`;
    return {
      title: `Volume ${name} would suit claim ${signal.ref.name}, and is still reserved for ${before}`,
      why: `It is Released: the claim it was bound to was deleted, and its reclaim policy keeps data and reference. No other volume of its class is free and large enough.`,
      certainty: 'certain',
      weight: 1,
      settles: `Whether the data on ${name} is still needed.`,
      evidence: [field({ kind: 'PersistentVolume', name }, 'status.phase', `Released, claimRef ${before}`)],
      remedies: [
        look('see what it holds on to', clusterwide('get', 'pv', name, '-o', 'yaml'), 'platform'),
        change(
          'free it, if its data may go to the new claim',
          clusterwide('patch', 'pv', name, '--type=json', '-p', '[{"op":"remove","path":"/spec/claimRef"}]'),
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the claim before was deleted and the volume is retained',
        snapshot: exampleUnbound('', [noVolumeNoClass(), exampleVolume('Released')]),
      },
    ],
    misses: [
      {
        says: 'the volume is bound to a claim that is in use',
        snapshot: exampleUnbound('', [noVolumeNoClass(), exampleVolume('Bound')]),
      },
    ],
  }),
});

function exampleVolume(phase: string): PersistentVolume & ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'pv-7', uid: 'uid-pv-7' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      capacity: { storage: '20Gi' },
      claimRef: { kind: 'PersistentVolumeClaim', namespace: 'shop', name: 'data-old' },
    },
    status: { phase },
  };
}
