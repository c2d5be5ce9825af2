import type { Snapshot } from '../model/snapshot.ts';

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** The instant a file speaks of: `capturedAt`, else the newest time that stands anywhere in its objects, else the epoch. */
export function latestTime(snapshot: Snapshot): number {
  const stated = Date.parse(snapshot.capturedAt ?? '');
  if (Number.isFinite(stated)) return stated;
  let newest = 0;
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (time.test(value)) newest = Math.max(newest, Date.parse(value) || 0);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const object of snapshot.objects) {
    visit(object.metadata?.creationTimestamp);
    visit(object.metadata?.managedFields);
    visit({ ...object, metadata: undefined, spec: undefined });
  }
  return newest;
}
