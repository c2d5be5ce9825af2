import { defineCause } from '../../signals/cause.ts';
import { advise, change } from '../remedies.ts';
import { clusterwide, list } from '../scheduling/wording.ts';
import { exampleUnbound, noVolumeNoClass } from './example.ts';
import { describeClaim, knownClasses, listClasses } from './wording.ts';

/** A claim names no class, and the cluster has no default one. */
export const noDefaultStorageclass = defineCause({
  id: 'storage/no-default-storageclass',
  on: 'claim-pending',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/tasks/administer-cluster/change-default-storage-class/',
  summary:
    'The claim of a Pod names no StorageClass and the cluster has no default one, so nobody makes a volume for it.',
  find(signal, view) {
    const { word, storageClass } = signal;
    if (word?.kind !== 'no-volume-no-class' || storageClass !== undefined) return undefined;
    return { signal, known: knownClasses(view) };
  },
  tell({ signal, known }, about) {
    const claim = signal.ref.name;
    const [first] = known ?? [];
    return {
      title: `Claim ${claim} names no StorageClass, and the cluster has no default class`,
      why: `Without a class no volume is made for claim ${claim}, and no free PersistentVolume suits it${known === undefined ? '' : known.length === 0 ? '; the cluster has no class at all' : `; the cluster has ${list(known, 4)}, none of them the default`}.`,
      certainty: signal.claim ? 'certain' : 'likely',
      settles: 'Whether a StorageClass is marked as default.',
      remedies: [
        listClasses,
        change(
          'make a class the default; a waiting claim then gets it by itself',
          clusterwide(
            'annotate',
            'storageclass',
            first ?? '<class>',
            'storageclass.kubernetes.io/is-default-class=true',
          ),
          'platform',
        ),
        advise('or make the claim again with storageClassName set'),
        describeClaim(about, claim),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no class is set and there is no default',
        snapshot: exampleUnbound(undefined, [noVolumeNoClass()], {
          refused: 'pod has unbound immediate PersistentVolumeClaims. not found',
        }),
      },
    ],
    misses: [
      {
        says: 'the claim wants no class on purpose',
        snapshot: exampleUnbound('', [noVolumeNoClass()]),
      },
    ],
  }),
});
