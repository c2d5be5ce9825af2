import type { EventFacts } from '../model/event.ts';
import type { View } from '../model/reading.ts';
import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { parseImageReference } from '../grammars/image-reference.ts';
import type { ImageReference } from '../grammars/image-reference.ts';
import { parsePullError } from '../grammars/image-pull.ts';
import type { PullError, PullFault } from '../grammars/image-pull.ts';
import { absence, eventEvidence, field } from './evidence.ts';
import { objectStanding } from './object-standing.ts';
import type { ObjectStanding } from './object-standing.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** A container waits because its image could not be brought to the node. */
export interface PullFailed extends Signal {
  readonly container: string;
  /** Waiting reason: ErrImagePull, ImagePullBackOff, ErrImageNeverPull, InvalidImageName, … */
  readonly reason: string;
  readonly image: string;
  readonly reference: ImageReference;
  readonly error: PullError;
  /** Pull secrets that do not exist: told by a FailedToRetrieveImagePullSecret event, or looked up and absent. */
  readonly missingPullSecrets: readonly string[];
  /** What `spec.imagePullSecrets` names; looked up only where the registry asked who is there. */
  readonly pullSecrets: readonly ObjectStanding[];
  readonly node: string;
  readonly policy: string;
}

const reasons: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ImageInspectError',
  'ErrImageNeverPull',
  'InvalidImageName',
  'RegistryUnavailable',
  'SignatureValidationFailed',
]);

/**
 * Reads waiting reasons of the image stage. The text is taken from the waiting message where it carries the error
 * (kubelet 1.32 on), else from the newest `Failed` or `InspectFailed` event of the container.
 */
export function pullFailed(subject: SubjectFacts, view: View): readonly PullFailed[] {
  if (subject.kind !== 'pod') return [];
  return containersOf(subject.pod).flatMap((container) => {
    const waiting = container.status?.state?.waiting;
    return waiting?.reason && reasons.has(waiting.reason)
      ? [read(subject, view, container, waiting.reason, waiting.message ?? '')]
      : [];
  });
}

/** Answers that may mean that the registry does not know who asks. */
const guarded: ReadonlySet<PullFault> = new Set(['unauthorized', 'forbidden', 'denied', 'not-found']);

function read(subject: PodSubject, view: View, container: ContainerFacts, reason: string, message: string): PullFailed {
  const { ref, pod, events } = subject;
  const image = container.spec.image ?? '';
  const event = events.find((each) => tells(each, container.name, image));
  const inMessage = parsePullError(message);
  const error = inMessage.fault === 'other' && event ? parsePullError(event.message) : inMessage;
  const secretEvent = events.find((each) => each.reason === 'FailedToRetrieveImagePullSecret');
  const names = (pod.spec?.imagePullSecrets ?? []).flatMap(({ name }) => (name ? [name] : []));
  const pullSecrets = guarded.has(error.fault)
    ? names.map((name) => objectStanding(view, 'Secret', name, ref.namespace))
    : [];
  const absent = pullSecrets.filter(({ state }) => state === 'absent');
  return {
    state: 'active',
    container: container.name,
    reason,
    image,
    reference: parseImageReference(image),
    error,
    missingPullSecrets: [...new Set([...namesIn(secretEvent, pullSecrets), ...absent.map(({ name }) => name)])],
    pullSecrets,
    policy: container.spec.imagePullPolicy ?? '',
    node: pod.spec?.nodeName ?? '',
    ...(event && event.first > 0 ? { since: event.first } : {}),
    evidence: [
      field(ref, `${container.path}.state.waiting`, message === '' ? reason : `${reason}: ${message}`),
      ...(event ? [eventEvidence(event)] : []),
      field(ref, `spec image of ${container.name}`, image),
      ...(secretEvent ? [eventEvidence(secretEvent)] : []),
      ...absent.map(({ of, name, asOf }) =>
        absence({ kind: of, ...(ref.namespace ? { namespace: ref.namespace } : {}), name }, 'not found', asOf),
      ),
    ],
  };
}

/** The event stays for an hour; a Secret that has been read since is no longer missing. */
function namesIn(event: EventFacts | undefined, read: readonly ObjectStanding[]): readonly string[] {
  const names = /\(([^()]+)\)/.exec(event?.message ?? '')?.[1]?.split(', ') ?? [];
  return names.filter((name) => !read.some((each) => each.name === name && each.state === 'present'));
}

function tells(event: EventFacts, container: string, image: string): boolean {
  if (event.container !== undefined && event.container !== container) return false;
  if (event.reason === 'InspectFailed' || event.reason === 'ErrImageNeverPull') return true;
  // The text tells, not the reason: kubelets of some providers write another. An event about the image before the last
  // change of the template says nothing of this one.
  return event.message.startsWith(`Failed to pull image "${image}"`);
}
