import type { Cause, OwnFacts } from '../../signals/cause.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** What differs between the classes that a Pod may name. */
interface NamedClass {
  /** Kind of the refusal, as the signal tells it. */
  readonly refusal: 'priority-class' | 'runtime-class';
  readonly kind: 'PriorityClass' | 'RuntimeClass';
  /** The field of the Pod that names it. */
  readonly field: 'priorityClassName' | 'runtimeClassName';
  readonly docs: string;
}

/** A cause for templates that name a class of this kind which the cluster does not have. */
export function defineClassMissing({
  refusal,
  kind,
  field,
  docs,
  ...own
}: OwnFacts & NamedClass): Cause<'creation-refused'> {
  const resource = kind.toLowerCase();
  return defineRefusalCause({
    ...own,
    docs,
    find: (signal) => (signal.refusal.kind === refusal ? { signal, name: signal.refusal.name } : undefined),
    tell: ({ signal, name }) => ({
      title: `${kind} "${name}" does not exist`,
      why: `The template names ${field} ${name}, which the cluster does not have; ${signal.standing}.`,
      certainty: 'certain',
      settles: `kubectl get ${resource} ${name}`,
      remedies: [
        look('see which there are', clusterwide('get', resource)),
        advise(`correct ${field} in the template`),
        advise(`or create the ${kind} ${name}`, 'platform'),
      ],
    }),
  });
}
