import type { PodRecord } from '../../model/record.ts';
import type { Pod } from '../../model/wire.ts';
import { recordOf } from '../../facts/record.ts';
import { asRead } from '../../support/as-read.ts';
import type { JsonReader } from './json-reader.ts';
import { fields, listOf, range, whole } from './shape.ts';
import type { Shape } from './shape.ts';

/** A Pod read from bytes: its record now, the whole Pod on demand while the bytes are at hand. */
export interface ProjectedPod {
  readonly record: PodRecord;
  readonly materialise: () => Pod | undefined;
}

const amounts = fields({ cpu: whole, memory: whole });

const containers = listOf(
  fields({
    name: whole,
    restartPolicy: whole,
    resources: fields({ requests: amounts, limits: amounts }),
  }),
);

const containerState = fields({
  waiting: fields({ reason: whole }),
  running: fields({ startedAt: whole }),
  terminated: fields({ exitCode: whole, reason: whole, signal: whole, finishedAt: whole }),
});

const containerStatuses = listOf(
  fields({
    name: whole,
    ready: whole,
    started: whole,
    restartCount: whole,
    state: containerState,
    lastState: containerState,
  }),
);

/** What `recordOf` reads of a Pod, and where its managedFields stand. A test holds this to what `recordOf` really reads. */
export const podShape: Shape = fields({
  metadata: fields({
    uid: whole,
    resourceVersion: whole,
    namespace: whole,
    name: whole,
    ownerReferences: listOf(fields({ controller: whole, kind: whole, name: whole, uid: whole })),
    labels: fields({ 'pod-template-hash': whole, 'controller-revision-hash': whole }),
    creationTimestamp: whole,
    deletionTimestamp: whole,
    finalizers: whole,
    managedFields: range,
  }),
  spec: fields({
    nodeName: whole,
    restartPolicy: whole,
    overhead: amounts,
    resources: fields({ requests: amounts }),
    initContainers: containers,
    containers,
  }),
  status: fields({
    phase: whole,
    reason: whole,
    conditions: listOf(fields({ type: whole, status: whole, reason: whole, lastTransitionTime: whole })),
    initContainerStatuses: containerStatuses,
    containerStatuses,
  }),
});

/**
 * Reads the Pod at the reader's position, which is behind it afterwards. Throws what `recordOf` throws for an object
 * that is no Pod, `MalformedJson` for what is no JSON, and `OutOfBytes` when it goes on behind the bytes at hand.
 */
export function projectPod(reader: JsonReader): ProjectedPod {
  reader.peek();
  const { bytes, at: start } = reader;
  const built = reader.read(podShape);
  const end = reader.at;
  if (!isPod(built)) throw new TypeError('not an object');
  return { record: recordOf(built), materialise: () => materialise(bytes, start, end, managedFieldsIn(built)) };
}

/** Every field of a Pod may be missing, so any object is one. */
function isPod(value: unknown): value is Pod {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function managedFieldsIn(pod: Pod): Range | undefined {
  const found: unknown = pod.metadata?.managedFields;
  return isRange(found) ? found : undefined;
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** The whole Pod, with the kind that items of a list lack. Its managedFields, a third of its bytes, are left out. */
function materialise(bytes: Buffer, start: number, end: number, cut: Range | undefined): Pod | undefined {
  const text = cut
    ? `${bytes.toString('utf8', start, cut.start)}[]${bytes.toString('utf8', cut.end, end)}`
    : bytes.toString('utf8', start, end);
  const pod: unknown = asRead(JSON.parse(text));
  return isPod(pod) ? { apiVersion: 'v1', kind: 'Pod', ...pod } : undefined;
}
