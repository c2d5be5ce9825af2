import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { parseConfigError } from '../grammars/kubelet-config.ts';
import type { ConfigError as ParsedConfigError } from '../grammars/kubelet-config.ts';
import type { View } from '../model/reading.ts';
import type { Container } from '../model/wire.ts';
import { absence, eventEvidence, field } from './evidence.ts';
import { objectStanding } from './object-standing.ts';
import type { ObjectStanding } from './object-standing.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** A container waits because the kubelet cannot put its configuration together. */
export interface ConfigError extends Signal {
  readonly container: string;
  readonly image: string;
  /** The kubelet's sentence. */
  readonly said: string;
  readonly error: ParsedConfigError;
  /** Where the container names the object: `env DB_URL`, `envFrom`; empty where it could not be found. */
  readonly usedBy: string;
  /** The ConfigMap or Secret that the sentence names, as read. */
  readonly object?: ObjectStanding;
}

/** Reads the waiting reason CreateContainerConfigError; the kubelet tries again about once a minute. */
export function configError(subject: SubjectFacts, view: View): readonly ConfigError[] {
  if (subject.kind !== 'pod') return [];
  return containersOf(subject.pod).flatMap((container) => {
    const waiting = container.status?.state?.waiting;
    return waiting?.reason === 'CreateContainerConfigError'
      ? [read(subject, view, container, waiting.message ?? '')]
      : [];
  });
}

function read(subject: PodSubject, view: View, container: ContainerFacts, message: string): ConfigError {
  const { ref, events } = subject;
  const event = events.find(
    (each) => each.reason === 'Failed' && each.container === container.name && each.message.startsWith('Error: '),
  );
  const said = message === '' ? (event?.message.replace(/^Error: /, '') ?? '') : message;
  const error = parseConfigError(said);
  const named = 'of' in error ? objectStanding(view, error.of, error.name, ref.namespace) : undefined;
  const cured = named?.state === 'present' && (error.fault !== 'key-missing' || named.keys.includes(error.key));
  const object = named && { kind: named.of, ...(ref.namespace ? { namespace: ref.namespace } : {}), name: named.name };
  return {
    state: cured ? 'recovering' : 'active',
    container: container.name,
    image: container.spec.image ?? '',
    said,
    error,
    usedBy: 'of' in error ? whereUsed(container.spec, error) : '',
    ...(named ? { object: named } : {}),
    ...(event && event.first > 0 ? { since: event.first } : {}),
    evidence: [
      field(ref, `${container.path}.state.waiting`, `CreateContainerConfigError: ${said}`),
      ...(event ? [eventEvidence(event)] : []),
      ...(object && named.state === 'absent' ? [absence(object, 'not found', named.asOf)] : []),
      ...(object && named.state === 'present' ? [field(object, 'keys', named.keys.join(', '))] : []),
    ],
  };
}

type Named = Extract<ParsedConfigError, { readonly name: string }>;

function whereUsed(spec: Container, error: Named): string {
  const variable = spec.env?.find(({ valueFrom }) => {
    const reference = error.of === 'Secret' ? valueFrom?.secretKeyRef : valueFrom?.configMapKeyRef;
    return reference?.name === error.name && (error.fault !== 'key-missing' || reference.key === error.key);
  });
  if (variable?.name) return `env ${variable.name}`;
  const all = spec.envFrom?.some(
    ({ secretRef, configMapRef }) => (error.of === 'Secret' ? secretRef : configMapRef)?.name === error.name,
  );
  return all ? 'envFrom' : '';
}
