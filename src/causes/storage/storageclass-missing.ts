import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { claimEvent } from '../scheduling/example.ts';
import { list } from '../scheduling/wording.ts';
import { exampleUnbound } from './example.ts';
import { describeClaim, knownClasses, listClasses } from './wording.ts';

/** A claim names a class that does not exist. */
export const storageclassMissing = defineCause({
  id: 'storage/storageclass-missing',
  on: 'claim-pending',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/storage/storage-classes/',
  summary: 'The claim of a Pod names a StorageClass that does not exist, so nobody makes a volume for it.',
  find(signal, view) {
    const { word, classAbsent, storageClass = '' } = signal;
    const name = word?.kind === 'class-missing' ? word.storageClass : storageClass;
    if (word?.kind !== 'class-missing' && !classAbsent) return undefined;
    return { signal, name, known: knownClasses(view) };
  },
  tell({ signal, name, known }, about) {
    const claim = signal.ref.name;
    return {
      title: `Claim ${claim} names StorageClass "${name}", which does not exist`,
      why: `Without its class no volume is made for claim ${claim}, and the Pod waits for it${known === undefined ? '' : known.length === 0 ? '; the cluster has no class at all' : `; the cluster has ${list(known, 4)}`}.`,
      certainty: 'certain',
      settles: `kubectl get storageclass ${name}`,
      remedies: [
        listClasses,
        advise(`create the class ${name}, if it should be there`, 'platform'),
        advise(`or make the claim again with a class that exists: storageClassName of a claim cannot be changed`),
        describeClaim(about, claim),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the controller finds no such class',
        snapshot: exampleUnbound(
          'fast',
          [claimEvent('ProvisioningFailed', 'storageclass.storage.k8s.io "fast" not found')],
          { refused: 'pod has unbound immediate PersistentVolumeClaims. not found' },
        ),
      },
      {
        says: 'the event has expired, and the class was looked up',
        snapshot: exampleUnbound('fast', [], { answers: [{ ref: { kind: 'StorageClass', name: 'fast' }, code: 404 }] }),
      },
    ],
    misses: [{ says: 'the class was not looked up: unknown is not missing', snapshot: exampleUnbound('fast') }],
  }),
});
