import { loadSnapshot } from '../../src/recording/load.ts';
import { redactSnapshot } from '../../src/recording/redact-snapshot.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';

/** Fields of a node that tell of the machine it ran on, and that no diagnosis looks at. */
const ofTheMachine = new Set([
  'images',
  'addresses',
  'machineID',
  'systemUUID',
  'bootID',
  'kernelVersion',
  'daemonEndpoints',
]);

/** A Recording of one instant, made of what the cluster tests saved: redacted, and without what tells of the machine. */
export async function incidentOf(text: string, name: string, says: string): Promise<object> {
  const snapshot: Snapshot = redactSnapshot(await loadSnapshot(text, name));
  const { apiVersion, kind: _kind, capturedAt, ...seen } = snapshot;
  const objects = seen.objects.map((object) => (object.kind === 'Node' ? without(object, ofTheMachine) : object));
  return { apiVersion, kind: 'Recording', name, says, frames: [{ capturedAt, ...seen, objects }] };
}

function without(value: unknown, fields: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => without(each, fields));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !fields.has(key));
  return Object.fromEntries(kept.map(([key, each]: [string, unknown]) => [key, without(each, fields)]));
}
