import { parseQuantity } from '../../facts/quantity.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { advise, look } from '../remedies.ts';
import { exampleUnbound, noVolumeNoClass } from './example.ts';
import { describeClaim } from './wording.ts';

/** A claim asks for a volume that exists already, and none that is free suits. */
export const noMatchingPv = defineCause({
  id: 'storage/no-matching-pv',
  on: 'claim-pending',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/#binding',
  summary:
    'The claim takes only a PersistentVolume that exists already (it has no class), and none that is free suits it.',
  find(signal, view) {
    const { word, storageClass, classAbsent } = signal;
    if (classAbsent || word === undefined) return undefined;
    if (!(word.kind === 'no-volume-no-class' && storageClass === '') && word.kind !== 'binding-failed')
      return undefined;
    const reading = view.list('PersistentVolume');
    return {
      signal,
      error: word.kind === 'binding-failed' ? word.error : '',
      volumes: reading.state === 'present' ? reading.value : undefined,
    };
  },
  tell({ signal, error, volumes }, about) {
    const { spec } = signal.claim ?? {};
    const size = spec?.resources?.requests?.['storage'];
    const modes = (spec?.accessModes ?? []).join(', ');
    const wanted = [size, modes].filter((part) => part !== undefined && part !== '').join(', ');
    const classless = volumes?.filter((volume) => !volume.spec?.storageClassName);
    const free = classless?.filter((volume) => volume.status?.phase === 'Available');
    const large = free?.filter(
      (each) => (parseQuantity(each.spec?.capacity?.['storage']) ?? 0) >= (parseQuantity(size) ?? 0),
    );
    const seen =
      free === undefined || large === undefined
        ? ''
        : free.length === 0
          ? ' No PersistentVolume without a class is free.'
          : large.length === 0
            ? ` Of ${free.length} that are free none is large enough.`
            : ` Of ${free.length} that are free none has the access modes, volume mode or labels.`;
    return {
      title: `No free PersistentVolume suits claim ${signal.ref.name}${wanted ? ` (${wanted})` : ''}`,
      why:
        error === ''
          ? `The claim sets storageClassName "", so it is bound to an existing volume only.${seen}`
          : `The volume controller says "${error}".${seen}`,
      certainty: 'certain',
      settles: 'The PersistentVolumes: size, access modes, class and what they are bound to.',
      evidence: (classless ?? [])
        .slice(0, 3)
        .map((volume) =>
          field(
            { kind: 'PersistentVolume', name: volume.metadata?.name ?? '' },
            'status.phase',
            [volume.status?.phase, volume.spec?.capacity?.['storage']].join(', '),
          ),
        ),
      remedies: [
        look('see which volumes there are', 'kubectl get pv', 'platform'),
        advise('create a PersistentVolume that suits, or clear the old claimRef of a Released one', 'platform'),
        describeClaim(about, signal.ref.name),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the claim wants an existing volume and none is free',
        snapshot: exampleUnbound('', [noVolumeNoClass()]),
      },
    ],
    misses: [
      {
        says: 'no class is set, though one is wanted',
        snapshot: exampleUnbound(undefined, [noVolumeNoClass()]),
      },
    ],
  }),
});
