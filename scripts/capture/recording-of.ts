import { redactSnapshot } from '../../src/recording/redact-snapshot.ts';
import { shiftTimes } from '../../src/recording/time-shift.ts';
import { toSnapshot } from '../../src/recording/to-snapshot.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { ApiObject } from '../../src/model/wire.ts';
import type { Observation } from '../../test/cluster/runner/observe.ts';
import { textAt } from '../../test/cluster/runner/wire.ts';
import { framesOf, type Seen } from './frames.ts';
import type { Staged } from './incidents.ts';
import { neutral } from './neutral.ts';

/** When all recordings begin: at night, on a day that is nobody's. */
const night = Date.parse('2026-03-01T03:00:00Z');

/** The Recording of one incident out of what was seen of the whole namespace: its own objects, redacted, made neutral. */
export function recordingOf(instants: readonly Observation[], incident: Staged): object {
  const [first] = instants;
  if (first === undefined) throw new Error('nothing was observed');
  const made = Date.parse(first.capturedAt);
  const begin = made + incident.from * 1000;
  // The API server writes whole seconds, and so they stay.
  const by = Math.round((night - begin) / 1000) * 1000;
  const seen = instants
    .filter(({ capturedAt }) => {
      const after = (Date.parse(capturedAt) - made) / 1000;
      return after >= incident.from && after <= incident.until;
    })
    .map((instant): Seen => shiftTimes(ownPart(instant, incident), by));
  const frames = framesOf(seen).map(({ apiVersion: _version, kind: _kind, ...frame }, index) =>
    index === 0 && incident.nodes === true ? { ...frame, listed: [{ resource: 'nodes' }] } : frame,
  );
  const { name, says } = incident;
  return { apiVersion: 'pod-doctor/v1', kind: 'Recording', name, says, frames };
}

/** An Event in short: of its metadata only what names it is looked at, and mostly the kubelet says twice who it is. */
function shortEvent(event: ApiObject): object {
  const { name, namespace, uid } = event.metadata ?? {};
  const kept = Object.entries(event).filter(
    ([key]) => key !== 'reportingComponent' || textAt(event, 'source', 'component') === '',
  );
  return { ...Object.fromEntries(kept), metadata: { name, namespace, uid } };
}

function ownPart(instant: Observation, incident: Staged): Seen {
  const own = (name: string): string | undefined =>
    incident.own.find((owner) => name === owner || name.startsWith(`${owner}-`));
  const ownerOf = (object: ApiObject): string | undefined => {
    const { kind = '', metadata } = object;
    if (kind === 'Node') return incident.nodes === true ? kind : undefined;
    return own(metadata?.name ?? '');
  };
  const snapshot: Snapshot = redactSnapshot(
    toSnapshot({ apiVersion: 'pod-doctor/v1', kind: 'Snapshot', ...instant }, incident.name),
  );
  const objects = snapshot.objects.flatMap((object) => {
    const owner = ownerOf(object);
    return owner === undefined ? [] : [neutral(object.kind === 'Event' ? shortEvent(object) : object, owner)];
  });
  const logs = (snapshot.logs ?? []).flatMap((log) => {
    const owner = own(log.pod);
    return owner === undefined ? [] : [neutral(log, owner)];
  });
  const clean = toSnapshot({ apiVersion: 'pod-doctor/v1', kind: 'Snapshot', objects, logs }, incident.name);
  return { capturedAt: instant.capturedAt, objects: clean.objects, logs: clean.logs ?? [] };
}
