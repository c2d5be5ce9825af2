import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject } from '../model/wire.ts';

/** What is different from the frame before: objects that are new or changed, and those that are gone. The first has everything. */
export interface Frame extends Snapshot {
  readonly capturedAt: string;
  readonly gone?: readonly { readonly kind: string; readonly namespace?: string; readonly name: string }[];
}

/** A stretch of time: snapshots, each but the first with the changes only. There is at least one frame. */
export interface Recording {
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly says: string;
  readonly frames: readonly [Frame, ...Frame[]];
}

/** Everything that is known once these frames have passed. */
export function snapshotAfter(frames: readonly Frame[]): Snapshot {
  const objects = new Map<string, ApiObject>();
  const logs = new Map<string, NonNullable<Snapshot['logs']>[number]>();
  const listed = new Map<string, NonNullable<Snapshot['listed']>[number]>();
  const answers = new Map<string, NonNullable<Snapshot['answers']>[number]>();
  let latest: Frame | undefined;
  for (const frame of frames) {
    latest = frame;
    for (const { kind, namespace, name } of frame.gone ?? []) objects.delete(keyOf(kind, namespace, name));
    for (const object of frame.objects) objects.set(objectKey(object), object);
    for (const log of frame.logs ?? []) {
      logs.set([log.namespace, log.pod, log.container, log.previous ?? false].join('|'), log);
    }
    for (const entry of frame.listed ?? []) listed.set(`${entry.resource}|${entry.namespace ?? ''}`, entry);
    for (const entry of frame.answers ?? []) {
      answers.set(keyOf(entry.ref.kind, entry.ref.namespace, entry.ref.name), entry);
    }
  }
  return {
    apiVersion: 'pod-doctor/v1',
    kind: 'Snapshot',
    ...(latest === undefined ? {} : { capturedAt: latest.capturedAt }),
    ...(latest?.context === undefined ? {} : { context: latest.context }),
    ...(latest?.namespaces === undefined ? {} : { namespaces: latest.namespaces }),
    objects: [...objects.values()],
    logs: [...logs.values()],
    listed: [...listed.values()],
    // What exists now was not refused.
    answers: [...answers].filter(([key]) => !objects.has(key)).map(([, entry]) => entry),
  };
}

/** Equal for the same object in two frames. */
export function objectKey({ kind, metadata }: ApiObject): string {
  return keyOf(kind ?? '', metadata?.namespace, metadata?.name ?? '');
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind}|${namespace ?? ''}|${name}`;
}
