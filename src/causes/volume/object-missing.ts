import type { Snapshot } from '../../model/snapshot.ts';
import type { Volume } from '../../model/wire.ts';
import type { Cause, OwnFacts } from '../../signals/cause.ts';
import { ago, exampleEvent } from '../example.ts';
import { exampleMount } from '../example-volume.ts';
import { createObject, listObjects } from '../keyed-object.ts';
import type { KeyedKind } from '../keyed-object.ts';
import { afterCure, describeVolume, mountEffect, mountSeverity } from '../mount-wording.ts';
import { defineMountCause } from './mount-cause.ts';

/** A cause for volumes that come from an object of this kind which does not exist. */
export function defineObjectMissing({ of, ...own }: OwnFacts & { readonly of: KeyedKind }): Cause<'mount-failed'> {
  return defineMountCause({
    ...own,
    severity: 'error',
    heals: 'maybe',
    docs: '/concepts/storage/volumes/',
    find(signal) {
      const { error } = signal;
      const isIt = error.fault === 'object-missing' && error.of === of;
      return isIt && error.name !== undefined ? { ...signal, name: error.name } : undefined;
    },
    tell(seen, about) {
      const { name, object, state } = seen;
      const severity = mountSeverity(seen);
      if (state === 'recovering' || state === 'recovered') {
        return {
          title: `${of} "${name}" was missing for a while and exists now`,
          why: afterCure(seen),
          certainty: 'certain',
          remedies: [],
        };
      }
      return {
        title: `${of} "${name}", which the Pod mounts, does not exist in ${about.namespace ?? 'the namespace'}`,
        why: `The kubelet cannot set up ${describeVolume(seen)} without it. ${mountEffect(seen)}`,
        certainty: 'certain',
        ...(severity ? { severity } : {}),
        ...(object?.state === 'unknown' ? { settles: `Read ${of} ${name}.` } : {}),
        remedies: [createObject(about, of, name), listObjects(about, of)],
      };
    },
  });
}

/** A Pod whose volume could not be mounted for a while, and whose container has run for most of an hour since. */
export function exampleMountedSince(message: string, volume: Omit<Volume, 'name'>): Snapshot {
  return exampleMount(message, {
    volume,
    seconds: 3000,
    firstSeconds: 3100,
    status: { ready: true, state: { running: { startedAt: ago(2990) } } },
    objects: [exampleEvent('Started', 'Started container app', { type: 'Normal', seconds: 2990, container: 'app' })],
  });
}
