import { claimsOf } from '../../facts/claims.ts';
import type { PersistentVolume, PersistentVolumeClaim } from '../../model/wire.ts';
import { parseQuantity } from '../../facts/quantity.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleClaim, exampleNode, refusal, waitingPod, withClaim } from './example.ts';
import { clusterwide, excluded, list, refused } from './wording.ts';

/** A claim that is not bound, and itself where it could be read. */
interface OpenClaim {
  readonly name: string;
  readonly claim: PersistentVolumeClaim | undefined;
}

/** A claim that is bound only once its Pod is placed finds no volume on any node. */
export const noPvToBind = defineCause({
  id: 'scheduling/no-pv-to-bind',
  on: 'scheduler-refused',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/storage-classes/#local',
  summary:
    'The claim waits for its Pod to be placed, but no free PersistentVolume that suits it can be reached from any node.',
  find(signal, view) {
    if (signal.reason.fault !== 'no-volume') return undefined;
    const claims = claimsOf(signal.pod).flatMap(({ claim: name }): readonly OpenClaim[] => {
      const reading = view.object('PersistentVolumeClaim', name, signal.ref.namespace);
      if (reading.state !== 'present') return [{ name, claim: undefined }];
      return reading.value.status?.phase === 'Bound' ? [] : [{ name, claim: reading.value }];
    });
    const volumes = view.list('PersistentVolume');
    return { signal, claims, volumes: volumes.state === 'present' ? volumes.value : undefined };
  },
  tell({ signal, claims, volumes }, about) {
    const names = list(claims.map(({ name }) => name)) || 'of this Pod';
    const [first] = claims;
    const storageClass = first?.claim?.spec?.storageClassName;
    const ofClass = volumes?.filter((volume) => (volume.spec?.storageClassName ?? '') === (storageClass ?? ''));
    const free = ofClass?.filter((volume) => volume.status?.phase === 'Available');
    const size = first?.claim?.spec?.resources?.requests?.['storage'];
    const { namespace = '' } = about;
    return refused(signal, {
      title: `No free volume for claim ${names}${storageClass ? ` of class ${storageClass}` : ''} on ${excluded(signal)}`,
      why: whyNot(storageClass, size, ofClass, free, first?.claim),
      settles: 'The free PersistentVolumes of that class: size, access modes and the node they are bound to.',
      evidence: [
        ...claims.flatMap(({ name, claim }) =>
          claim
            ? [
                field(
                  { kind: 'PersistentVolumeClaim', namespace, name },
                  'spec',
                  `${size ?? 'no size'}, ${(claim.spec?.accessModes ?? []).join(',')}, class ${storageClass ?? 'not set'}`,
                ),
              ]
            : [],
        ),
        ...(ofClass ?? [])
          .slice(0, 3)
          .map((volume) =>
            field(
              { kind: 'PersistentVolume', name: volume.metadata?.name ?? '' },
              'status.phase',
              `${volume.status?.phase ?? ''}, ${volume.spec?.capacity?.['storage'] ?? ''}`,
            ),
          ),
      ],
      remedies: [
        look('see which volumes there are', clusterwide('get', 'pv'), 'platform'),
        advise(
          'create a PersistentVolume that suits, or free one (a Released volume keeps its old claimRef)',
          'platform',
        ),
        advise('or use a class whose provisioner makes volumes'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'a class of local disks has none free',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, "2 node(s) didn't find available persistent volumes to bind"), { spec: withClaim }),
          exampleClaim({ storageClass: 'local-disks' }),
          exampleNode('n1'),
          exampleNode('n2'),
        ]),
      },
    ],
    misses: [
      {
        says: 'the claim is bound to a volume of another zone',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '2 node(s) had volume node affinity conflict'), { spec: withClaim }),
          exampleClaim({ storageClass: 'local-disks', phase: 'Bound', volume: 'pv-1' }),
        ]),
      },
    ],
  }),
});

function whyNot(
  storageClass: string | undefined,
  size: string | undefined,
  ofClass: readonly PersistentVolume[] | undefined,
  free: readonly PersistentVolume[] | undefined,
  claim: PersistentVolumeClaim | undefined,
): string {
  const words = `Binding waits for the Pod to be placed, and the class${storageClass ? ` ${storageClass}` : ''} is served by volumes that exist already`;
  if (ofClass === undefined || free === undefined || claim === undefined)
    return `${words}; none of them suits on any node.`;
  if (ofClass.length === 0) return `${words}, but there is no PersistentVolume of that class.`;
  if (free.length === 0) return `${words}; it has ${ofClass.length}, and none is Available.`;
  const needs = parseQuantity(size) ?? 0;
  const large = free.filter((volume) => (parseQuantity(volume.spec?.capacity?.['storage']) ?? 0) >= needs);
  if (large.length === 0) return `${words}; none of the ${free.length} that are Available has ${size ?? 'the size'}.`;
  return `${words}; of ${free.length} that are Available none can be reached from a node that takes the Pod, or the access modes differ.`;
}
