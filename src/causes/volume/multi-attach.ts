import type { ApiObject, Pod } from '../../model/wire.ts';
import { defineCause } from '../../signals/cause.ts';
import { holdersOf } from '../../signals/holders.ts';
import { ago, exampleEvent, examplePod } from '../example.ts';
import { exampleClaimVolume, exampleMount } from '../example-volume.ts';
import { mountEffect, startWithVolume } from '../mount-wording.ts';
import { advise, look } from '../remedies.ts';

const message = 'Multi-Attach error for volume "pv-1" Volume is already used by pod(s) web-old';
const more = { reason: 'FailedAttachVolume', volume: exampleClaimVolume };

function oldPod(metadata: Pod['metadata'] = {}): Pod & ApiObject {
  return examplePod(
    { status: { ready: true, state: { running: { startedAt: ago(5000) } } } },
    {
      name: 'web-old',
      metadata: { name: 'web-old', namespace: 'shop', uid: 'uid-web-old', ...metadata },
      spec: { nodeName: 'n2' },
      status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(4900) }] },
    },
  );
}

/** Another node has the volume, and it can be on one only. */
export const multiAttach = defineCause({
  id: 'volume/multi-attach',
  on: 'mount-failed',
  scope: 'claim',
  stage: 'volumes',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/#access-modes',
  summary:
    'The volume can be attached to one node at a time (ReadWriteOnce), and a Pod on another node still has it: a rolling update wants both at once, or the old Pod cannot end.',
  find(signal, view) {
    if (signal.error.fault !== 'multi-attach') return undefined;
    const usedBy = signal.error.usedBy ?? [];
    return { ...signal, usedBy, holders: holdersOf(usedBy, signal.namespace, view) };
  },
  tell(seen) {
    const { holders } = seen;
    const lost = holders.find(({ nodeLost }) => nodeLost);
    const leaving = holders.length > 0 && holders.every((holder) => holder.leaving);
    const first = holders[0];
    const by =
      seen.usedBy.length === 0
        ? 'another node'
        : `Pod ${seen.usedBy.join(', ')}${first ? ` on node ${first.node}` : ''}`;
    return {
      title: `${startWithVolume(seen)} is still attached elsewhere: ${by} uses it`,
      why: [
        'It can be attached to one node at a time.',
        lost
          ? `Pod ${lost.name} cannot be confirmed as ended, since its node ${lost.node} does not report.`
          : leaving
            ? 'That Pod is ending; the volume follows within a minute.'
            : `That Pod holds it until it ends. ${mountEffect(seen)}`,
      ].join(' '),
      certainty: 'certain',
      ...(leaving ? { severity: 'warning' as const } : {}),
      remedies: [
        look('see which node has it', 'kubectl get volumeattachments', 'platform'),
        ...(lost
          ? [
              advise(
                `repair node ${lost.node}; if it is surely gone, taint it node.kubernetes.io/out-of-service`,
                'platform',
              ),
            ]
          : leaving
            ? []
            : [advise('use strategy Recreate, or a volume that several nodes can share (ReadWriteMany)')]),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a rolling update wants both Pods at once',
        snapshot: exampleMount(message, { ...more, objects: [oldPod()] }),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
      {
        says: 'the old Pod is ending',
        snapshot: exampleMount(message, { ...more, objects: [oldPod({ deletionTimestamp: ago(-20) })] }),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'the volume came free and was attached',
        snapshot: exampleMount(message, {
          ...more,
          seconds: 1000,
          firstSeconds: 1100,
          objects: [
            exampleEvent('SuccessfulAttachVolume', 'AttachVolume.Attach succeeded for volume "pv-1" ', {
              type: 'Normal',
              seconds: 900,
            }),
          ],
        }),
      },
      {
        says: 'the disk does not exist',
        snapshot: exampleMount(
          'AttachVolume.Attach failed for volume "pv-1" : rpc error: code = NotFound desc = gone',
          more,
        ),
      },
    ],
  }),
});
