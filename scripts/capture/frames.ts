import { objectKey } from '../../src/recording/recording.ts';
import type { Frame } from '../../src/recording/recording.ts';
import type { LogEntry } from '../../src/model/snapshot.ts';
import type { ApiObject } from '../../src/model/wire.ts';

/** What was seen of an incident at one instant. */
export type Seen = {
  readonly capturedAt: string;
  readonly objects: readonly ApiObject[];
  readonly logs: readonly LogEntry[];
};

/** Frames of one recording are at least so many milliseconds apart: people cannot follow more, and each has its price in bytes. */
const gap = 8000;

/** Events of every start. */
const routine: ReadonlySet<string> = new Set(['Pulling', 'Pulled', 'Created', 'Started']);

/**
 * Turns what was seen, instant for instant, into frames: the first has everything, each other one what has changed since, and the last
 * one stands where the looking ended, so that time goes on until there.
 */
export function framesOf(instants: readonly Seen[]): readonly Frame[] {
  const frames: Frame[] = [];
  let known = new Map<string, string>();
  let last = -Infinity;
  /** Dull objects as they were last told. */
  const toldDull = new Map<string, string>();
  for (const { capturedAt, objects, logs } of instants) {
    if (Date.parse(capturedAt) - last < gap) continue;
    const now = new Map([
      ...objects.map((object): [string, string] => [objectKey(object), told(object)]),
      ...logs.map((log): [string, string] => [logKey(log), log.text]),
    ]);
    const isNew = (key: string): boolean => known.get(key) !== now.get(key);
    const changed = objects.filter((object) => isNew(objectKey(object)));
    const changedLogs = logs.filter((log) => isNew(logKey(log)));
    const here = new Set(objects.map(objectKey));
    const gone = [...known.keys()].filter((key) => !key.startsWith('log|') && !here.has(key)).map(nameOf);
    // A count of an event alone is nothing to look at.
    if (gone.length + changedLogs.length + changed.filter(({ kind }) => kind !== 'Event').length === 0) continue;
    frames.push({
      apiVersion: 'pod-doctor/v1',
      kind: 'Snapshot',
      capturedAt,
      objects: changed,
      ...(gone.length === 0 ? {} : { gone }),
      ...(changedLogs.length === 0 ? {} : { logs: changedLogs }),
    });
    for (const object of changed.filter(isDull)) toldDull.set(objectKey(object), JSON.stringify(object));
    known = now;
    last = Date.parse(capturedAt);
  }
  const end = instants.at(-1);
  if (end !== undefined && Date.parse(end.capturedAt) > last) {
    const objects = end.objects.filter(
      (object) => isDull(object) && toldDull.get(objectKey(object)) !== JSON.stringify(object),
    );
    frames.push({ apiVersion: 'pod-doctor/v1', kind: 'Snapshot', capturedAt: end.capturedAt, objects });
  }
  return frames;
}

/** An object as text, to be compared: of a dull one only what it is called. */
function told(object: ApiObject): string {
  return JSON.stringify(isDull(object) ? object.metadata?.name : object);
}

/** Whether its changes are told at the end only: how often a Pod was started, and how many Pods of a ReplicaSet are ready. */
function isDull(object: ApiObject): boolean {
  if (object.kind === 'ReplicaSet') return true;
  return object.kind === 'Event' && 'reason' in object && routine.has(String(object.reason));
}

function logKey({ pod, container, previous }: LogEntry): string {
  return `log|${pod}|${container}|${previous ?? false}`;
}

function nameOf(key: string): { readonly kind: string; readonly namespace?: string; readonly name: string } {
  const [kind = '', namespace = '', name = ''] = key.split('|');
  return { kind, ...(namespace === '' ? {} : { namespace }), name };
}
