import { readEvent } from '../facts/event-facts.ts';
import { pluralOf, resources } from '../facts/resources.ts';
import { formatTime } from '../facts/time.ts';
import type { Answer, Want } from '../model/reading.ts';
import type { AnswerEntry, ListedEntry, LogEntry, Snapshot } from '../model/snapshot.ts';
import type { Batch, Delta, Scope, Source } from '../model/source.ts';
import type { ApiObject, Kind } from '../model/wire.ts';
import { eventObject } from './event-object.ts';

const workloadKinds: readonly Kind[] = ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

/** A source that passes on another one and keeps everything that came from it, so that it can be saved. */
export class SourceRecorder implements Source {
  readonly kind: Source['kind'];
  readonly context: string;
  readonly #source: Source;
  #namespaces: readonly string[] = [];
  readonly #objects = new Map<string, ApiObject>();
  readonly #events = new Map<string, ApiObject>();
  readonly #logs = new Map<string, LogEntry>();
  readonly #listed = new Map<string, ListedEntry>();
  readonly #answers = new Map<string, AnswerEntry>();

  constructor(source: Source) {
    this.#source = source;
    this.kind = source.kind;
    this.context = source.context;
  }

  now(): number {
    return this.#source.now();
  }

  follow(
    scope: Scope,
    options: { readonly watch: boolean; readonly signal: AbortSignal },
    sink: (batch: Batch) => void,
  ): Promise<void> {
    this.#namespaces = scope.namespaces;
    return this.#source.follow(scope, options, (batch) => {
      for (const delta of batch) this.#keep(delta, scope);
      sink(batch);
    });
  }

  async answer(want: Want, signal: AbortSignal): Promise<Answer> {
    const answer = await this.#source.answer(want, signal);
    this.#keepAnswer(want, answer);
    return answer;
  }

  /** Workloads are followed in short only; for a file they are read whole. */
  async readWorkloads(scope: Scope, signal: AbortSignal): Promise<void> {
    const places: readonly { readonly namespace?: string }[] =
      scope.namespaces.length === 0 ? [{}] : scope.namespaces.map((namespace) => ({ namespace }));
    await Promise.all(
      places.flatMap((place) =>
        workloadKinds.map((of) => this.answer({ kind: 'list', of, scope: place }, signal).catch(() => undefined)),
      ),
    );
  }

  /** Everything that was kept. */
  snapshot(capturedAt: string): Snapshot {
    return {
      apiVersion: 'pod-doctor/v1',
      kind: 'Snapshot',
      capturedAt,
      context: this.context,
      ...(this.#namespaces.length === 0 ? {} : { namespaces: this.#namespaces }),
      objects: [...sorted(this.#objects), ...sorted(this.#events)],
      logs: sorted(this.#logs),
      listed: sorted(this.#listed),
      answers: sorted(this.#answers).filter(({ ref }) => !this.#objects.has(keyOf(ref.kind, ref.namespace, ref.name))),
    };
  }

  #keep(delta: Delta, scope: Scope): void {
    switch (delta.kind) {
      case 'pod': {
        const pod = delta.materialise();
        if (pod !== undefined) this.#keepObject('Pod', pod);
        return;
      }
      case 'event':
        return this.#keepEvent(eventObject(readEvent(delta.event)));
      case 'currency': {
        const { resource, status, scope: place } = delta.currency;
        const whole = scope.labelSelector === undefined && scope.fieldSelector === undefined;
        if (resource === 'pods' && status === 'current' && whole) this.#keepListed(resource, place);
        return;
      }
      case 'pod-gone':
      case 'workload':
      case 'workload-gone':
      case 'relist-begin':
      case 'relist-end':
    }
  }

  #keepAnswer(want: Want, answer: Answer): void {
    if (answer.kind === 'object' && want.kind === 'object') {
      const { reading } = answer;
      if (reading.state === 'present') return this.#keepObject(want.of, reading.value);
      if (reading.state === 'unread') return;
      const { namespace, name, of: kind } = want;
      const ref = { kind, ...(namespace === undefined ? {} : { namespace }), name };
      const refusal = reading.state === 'absent' ? { code: 404 } : { code: 403, reason: reading.reason };
      this.#answers.set(keyOf(kind, namespace, name), { ref, ...refusal, at: formatTime(reading.asOf) });
    } else if (answer.kind === 'list' && want.kind === 'list' && answer.reading.state === 'present') {
      for (const item of answer.reading.value) this.#keepObject(want.of, item);
      const { namespace = '', labelSelector, fieldSelector } = want.scope;
      // A file that holds some of a kind says "present" too; only a server's list is whole.
      if (labelSelector === undefined && fieldSelector === undefined && this.kind === 'cluster') {
        this.#keepListed(pluralOf(want.of), namespace);
      }
    } else if (answer.kind === 'events' && answer.reading.state === 'present') {
      for (const event of answer.reading.value) this.#keepEvent(eventObject(event));
    } else if (answer.kind === 'log' && want.kind === 'log' && answer.reading.state === 'present') {
      const { namespace, pod, container, previous } = want;
      const key = [namespace, pod, container, previous].join('|');
      this.#logs.set(key, { namespace, pod, container, previous, text: answer.reading.value });
    }
  }

  #keepObject(kind: Kind, object: ApiObject): void {
    const { group, version } = resources[kind];
    const { namespace, name = '' } = object.metadata ?? {};
    const apiVersion = group === '' ? version : `${group}/${version}`;
    this.#objects.set(keyOf(kind, namespace, name), { ...object, apiVersion, kind });
  }

  #keepEvent(event: ApiObject): void {
    this.#events.set(`${event.metadata?.namespace ?? ''}|${event.metadata?.name ?? ''}`, event);
  }

  #keepListed(resource: string, namespace: string): void {
    this.#listed.set(`${resource}|${namespace}`, { resource, ...(namespace === '' ? {} : { namespace }) });
  }
}

function sorted<Value>(map: ReadonlyMap<string, Value>): readonly Value[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind}|${namespace ?? ''}|${name}`;
}
