import type { EventFacts } from '../model/event.ts';
import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { parseImageReference } from '../grammars/image-reference.ts';
import type { ImageReference } from '../grammars/image-reference.ts';
import { parsePullError } from '../grammars/image-pull.ts';
import type { PullError } from '../grammars/image-pull.ts';
import { eventEvidence, field } from './evidence.ts';
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
  /** Names from a FailedToRetrieveImagePullSecret event. */
  readonly missingPullSecrets: readonly string[];
  /** Names in `spec.imagePullSecrets`. */
  readonly pullSecrets: readonly string[];
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
export function pullFailed(subject: SubjectFacts): readonly PullFailed[] {
  if (subject.kind !== 'pod') return [];
  return containersOf(subject.pod).flatMap((container) => {
    const waiting = container.status?.state?.waiting;
    return waiting?.reason && reasons.has(waiting.reason)
      ? [read(subject, container, waiting.reason, waiting.message ?? '')]
      : [];
  });
}

function read(subject: PodSubject, container: ContainerFacts, reason: string, message: string): PullFailed {
  const { ref, pod, events } = subject;
  const event = events.find((each) => tells(each, container.name));
  const inMessage = parsePullError(message);
  const error = inMessage.fault === 'other' && event ? parsePullError(event.message) : inMessage;
  const secrets = events.find((each) => each.reason === 'FailedToRetrieveImagePullSecret');
  const names = /\(([^)]+)\)/.exec(secrets?.message ?? '')?.[1];
  const image = container.spec.image ?? '';
  return {
    state: 'active',
    container: container.name,
    reason,
    image,
    reference: parseImageReference(image),
    error,
    missingPullSecrets: names === undefined ? [] : names.split(', '),
    pullSecrets: (pod.spec?.imagePullSecrets ?? []).flatMap((secret) => (secret.name ? [secret.name] : [])),
    policy: container.spec.imagePullPolicy ?? '',
    ...(event && event.first > 0 ? { since: event.first } : {}),
    evidence: [
      field(ref, `${container.path}.state.waiting`, message === '' ? reason : `${reason}: ${message}`),
      ...(event ? [eventEvidence(event)] : []),
      field(ref, `spec image of ${container.name}`, image),
      ...(secrets ? [eventEvidence(secrets)] : []),
    ],
  };
}

function tells(event: EventFacts, container: string): boolean {
  if (event.container !== undefined && event.container !== container) return false;
  if (event.reason === 'InspectFailed') return true;
  return (
    event.reason === 'ErrImageNeverPull' ||
    (event.reason === 'Failed' && event.message.startsWith('Failed to pull image'))
  );
}
