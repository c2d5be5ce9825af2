import { recordOf } from '../facts/record.ts';
import { matchesLabels } from '../facts/selectors.ts';
import { workloadRecordOf } from '../facts/workload-record.ts';
import { isSelected } from '../facts/workload-selection.ts';
import type { Currency, Delta, Followed, Scope } from '../model/source.ts';
import type { ApiObject } from '../model/wire.ts';
import { UserError } from '../support/user-error.ts';
import type { ObjectIndex } from './object-index.ts';
import { matchesPodFields } from './field-selector.ts';

const workloadKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'] as const;

const followed: readonly Followed[] = [
  'pods',
  'events',
  'deployments',
  'statefulsets',
  'daemonsets',
  'jobs',
  'cronjobs',
];

/** The objects of an index that are followed and in scope, as a source delivers them. */
export function deltasOf(index: ObjectIndex, scope: Scope): readonly Delta[] {
  const inScope = (namespace: string | undefined): boolean =>
    scope.namespaces.length === 0 || scope.namespaces.includes(namespace ?? '');
  const deltas: Delta[] = [];
  for (const pod of index.of('Pod')) {
    if (!inScope(pod.metadata?.namespace) || !matchesLabels(pod.metadata?.labels, scope.labelSelector)) continue;
    if (matchesPodFields(pod, scope.fieldSelector)) {
      const record = readable(pod, () => recordOf(pod));
      deltas.push({ kind: 'pod', record, materialise: () => pod });
    }
  }
  for (const event of index.events) {
    if (inScope(event.involvedObject?.namespace ?? event.metadata?.namespace)) deltas.push({ kind: 'event', event });
  }
  for (const kind of workloadKinds) {
    for (const object of index.of(kind)) {
      if (!inScope(object.metadata?.namespace)) continue;
      const workload = readable(object, () => workloadRecordOf(kind, object));
      if (isSelected(workload, scope)) deltas.push({ kind: 'workload', workload });
    }
  }
  return deltas;
}

/** A file with an object whose fields have wrong types is refused: leaving it out would pass a part off as the whole. */
function readable<Record>({ kind, metadata }: ApiObject, read: () => Record): Record {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const name = `${kind ?? 'object'} ${metadata?.namespace ?? ''}/${metadata?.name ?? ''}`;
    throw new UserError(
      `${name} is malformed: a field has a value of a wrong type; save it anew with kubectl get -o json`,
      {
        cause: error,
      },
    );
  }
}

/** "Everything that is followed is current": a file or recording does not lag behind. */
export function allCurrent(since: number): readonly Delta[] {
  return followed.map((resource): Delta => {
    const currency: Currency = { resource, scope: '', status: 'current', since };
    return { kind: 'currency', currency };
  });
}
