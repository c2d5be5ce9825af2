import { lastRunAt, runningContainers } from '../facts/container-life.ts';
import { parseTime } from '../facts/time.ts';
import { parseMountError } from '../grammars/mount.ts';
import type { MountError } from '../grammars/mount.ts';
import type { EventFacts } from '../model/event.ts';
import type { FindingState } from '../model/finding.ts';
import type { View } from '../model/reading.ts';
import type { Pod, Volume } from '../model/wire.ts';
import { absence, eventEvidence, field } from './evidence.ts';
import { claimOf, mountersOf, sourceOfKey, volumeNamed } from './mounted-object.ts';
import { objectStanding } from './object-standing.ts';
import type { ObjectStanding } from './object-standing.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** A volume could not be attached or mounted. */
export interface MountFailed extends Signal {
  readonly error: MountError;
  /** Name in `spec.volumes`; empty where the message names none of them. */
  readonly volume: string;
  readonly claim?: string;
  /** Containers that mount it. */
  readonly mounters: readonly string[];
  /** The ConfigMap or Secret in question, as read. */
  readonly object?: ObjectStanding;
  readonly node: string;
  readonly namespace: string;
  /** Containers run: the volume is mounted, and only its next refresh or start would fail. */
  readonly whileRunning: boolean;
  /** Milliseconds since the Pod was made, and over which the event has repeated. */
  readonly podAge: number;
  readonly lasted: number;
}

const reasons: ReadonlySet<string> = new Set(['FailedMount', 'FailedAttachVolume', 'FailedMapVolume']);

/** Events of stages that the kubelet enters only when every volume is mounted. */
const later: ReadonlySet<string> = new Set(['Pulling', 'Pulled', 'Created', 'Started', 'FailedCreatePodSandBox']);

/** A kubelet that is still reading its ConfigMaps and Secrets needs no more than this, in milliseconds. */
const settling = 2 * 60_000;

/** How long a failure that has passed is still worth a word, in milliseconds. */
const memory = 10 * 60_000;

/** Reads the newest event of each volume, and whether the mount has succeeded since. */
export function mountFailed(subject: SubjectFacts, view: View): readonly MountFailed[] {
  if (subject.kind !== 'pod') return [];
  const { phase } = subject.pod.status ?? {};
  if (phase === 'Succeeded' || phase === 'Failed') return [];
  const newest = new Map<string, { readonly event: EventFacts; readonly error: MountError }>();
  for (const event of subject.events) {
    if (!reasons.has(event.reason)) continue;
    const error = parseMountError(event.message);
    const key = error.volume ?? '';
    if (!newest.has(key)) newest.set(key, { event, error });
  }
  return [...newest.values()].flatMap(({ event, error }) => read(subject, view, event, error));
}

function read(subject: PodSubject, view: View, event: EventFacts, told: MountError): readonly MountFailed[] {
  const { ref, pod } = subject;
  const whileRunning = runningContainers(pod).length > 0 && event.last > lastRunAt(pod);
  const volume = told.volume === undefined ? undefined : volumeNamed(pod, told.volume, view);
  const error = withKey(told, volume, (of, name) => objectStanding(view, of, name, ref.namespace));
  const name = error.name ?? (error.key && error.of ? sourceOfKey(volume, error.of, error.key) : undefined);
  const object = error.of && name ? objectStanding(view, error.of, name, ref.namespace) : undefined;
  const cured = object?.state === 'present' && (error.key === undefined || object.keys.includes(error.key));
  const state = stateOf(subject, event, error, cured);
  if (state !== 'active' && state !== 'recovering' && view.now - event.last > memory) return [];
  if (whileRunning && view.now - event.last > memory) return [];
  const claim = claimOf(pod, volume);
  const named = object && {
    kind: object.of,
    ...(ref.namespace ? { namespace: ref.namespace } : {}),
    name: object.name,
  };
  return [
    {
      state,
      error,
      volume: volume?.name ?? '',
      ...(claim === undefined ? {} : { claim }),
      mounters: volume?.name ? mountersOf(pod, volume.name) : [],
      ...(object ? { object } : {}),
      node: pod.spec?.nodeName ?? '',
      namespace: ref.namespace ?? '',
      whileRunning,
      podAge: view.now - parseTime(pod.metadata?.creationTimestamp),
      lasted: event.last - event.first,
      ...(event.first > 0 ? { since: event.first } : {}),
      evidence: [
        eventEvidence(event),
        ...(named && object.state === 'absent' ? [absence(named, 'not found', object.asOf)] : []),
        ...(named && object.state === 'present' ? [field(named, 'keys', object.keys.join(', '))] : []),
      ],
    },
  ];
}

function stateOf({ pod, events }: PodSubject, event: EventFacts, error: MountError, cured: boolean): FindingState {
  const attached = events.some(
    (each) =>
      each.reason === 'SuccessfulAttachVolume' &&
      each.last >= event.last &&
      each.message.includes(`"${error.volume ?? ''}"`),
  );
  if (attached && error.operation.startsWith('AttachVolume')) return 'recovered';
  if (event.last <= passedAt(pod, events)) return 'recovered';
  const passing = error.fault === 'cache-sync' && event.last - event.first <= settling;
  if (passing && runningContainers(pod).length > 0) return 'recovered';
  return cured || passing ? 'recovering' : 'active';
}

/** When the Pod was last seen beyond the stage of its volumes; 0 = never. */
function passedAt(pod: Pod, events: readonly EventFacts[]): number {
  const seen = events.find((event) => later.has(event.reason))?.last ?? 0;
  const sandbox = pod.status?.conditions?.find((each) => each.type === 'PodReadyToStartContainers');
  const ready = sandbox?.status === 'True' ? parseTime(sandbox.lastTransitionTime) : 0;
  const begun = runningContainers(pod).length > 0 ? lastRunAt(pod) : 0;
  return Math.max(seen, ready, begun);
}

/** Names the key that a message leaves out: the first one that the volume takes and its object lacks. */
function withKey(
  error: MountError,
  volume: Volume | undefined,
  standing: (of: ObjectStanding['of'], name: string) => ObjectStanding,
): MountError {
  if (error.fault !== 'key-missing' || error.key !== undefined || !error.of) return error;
  const { name, items = [] } =
    error.of === 'ConfigMap'
      ? { name: volume?.configMap?.name, items: volume?.configMap?.items }
      : { name: volume?.secret?.secretName, items: volume?.secret?.items };
  const object = name ? standing(error.of, name) : undefined;
  const asked = items.flatMap(({ key }) => (key ? [key] : []));
  const key = object?.state === 'present' ? asked.find((each) => !object.keys.includes(each)) : undefined;
  return key === undefined ? error : { ...error, key };
}
