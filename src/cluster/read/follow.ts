import type { Connection } from '../../model/connection.ts';
import type { Batch, Scope } from '../../model/source.ts';
import { isSelected } from '../../facts/workload-selection.ts';
import type { Api } from './api.ts';
import type { EventLedger } from './event-ledger.ts';
import { followedResources } from './followed.ts';
import type { FollowedResource } from './followed.ts';
import { linkedAbort } from './linked-abort.ts';
import type { ListAddress } from './page-reader.ts';
import { Reconnect } from './reconnect.ts';
import { Reflector } from './reflector.ts';
import { cannotRead, shortReason } from './refusal.ts';
import type { Trouble } from './trouble.ts';

/** What following needs besides the scope. */
export interface FollowOptions {
  readonly api: Api;
  readonly context: string;
  readonly connection?: Connection;
  readonly random: () => number;
  readonly watch: boolean;
  readonly signal: AbortSignal;
  readonly sink: (batch: Batch) => void;
  /** Takes all events of the namespaces of a single look. */
  readonly ledger: EventLedger;
}

/** Reads everything that is followed in a scope: once, or until the signal ends it. A sink that throws ends it with its error. */
export async function follow(scope: Scope, options: FollowOptions): Promise<void> {
  const all = linkedAbort(options.signal);
  const failures: unknown[] = [];
  const fail = (error: unknown): void => {
    failures.push(error);
    all.abort();
  };
  const emit = (batch: Batch): void => {
    if (all.signal.aborted || batch.length === 0) return;
    try {
      options.sink(selected(batch, scope));
    } catch (error) {
      fail(error);
    }
  };
  const reconnect = new Reconnect();
  const { api, random } = options;
  const make = (of: FollowedResource, namespace: string): Reflector => {
    const address = addressOf(of, namespace, scope, options.watch);
    return new Reflector({
      ...{ api, random, reconnect, of, address, scope: namespace, signal: all.signal },
      emit: isAllEvents(of, namespace, options.watch) ? noting(emit, namespace, options.ledger) : emit,
    });
  };
  const namespaces = scope.namespaces.length === 0 ? [''] : [...new Set(scope.namespaces)];
  const work = options.watch ? watchAll(namespaces, make) : readAll(namespaces, make, options, all.signal);
  try {
    await Promise.race([work.catch(fail), aborted(all.signal)]);
  } finally {
    all.unlink();
    all.abort();
  }
  if (failures.length > 0) throw failures[0];
}

/** Selectors reach the server for Pods only; workloads are picked here. */
function selected(batch: Batch, scope: Scope): Batch {
  if (scope.labelSelector === undefined && scope.fieldSelector === undefined) return batch;
  return batch.filter((delta) => delta.kind !== 'workload' || isSelected(delta.workload, scope));
}

/** At cluster scope workloads are read after the Pods: these are what somebody waits for. */
async function watchAll(
  namespaces: readonly string[],
  make: (of: FollowedResource, namespace: string) => Reflector,
): Promise<void> {
  const runs = namespaces.flatMap((namespace) => {
    let listed: () => void = () => undefined;
    const podsListed = new Promise<void>((resolve) => {
      listed = resolve;
    });
    return followedResources.map(async (of) => {
      const waits = namespace === '' && of.resource !== 'pods' && of.resource !== 'events';
      if (waits) await podsListed;
      await make(of, namespace).run(of.resource === 'pods' ? listed : () => undefined);
    });
  });
  await Promise.all(runs);
}

async function readAll(
  namespaces: readonly string[],
  make: (of: FollowedResource, namespace: string) => Reflector,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<void> {
  const read = async (of: FollowedResource, namespace: string): Promise<Trouble | undefined> => {
    const trouble = await make(of, namespace).once();
    if (isAllEvents(of, namespace, options.watch)) {
      if (trouble === undefined) options.ledger.end(namespace, options.api.now());
      else if (trouble.kind === 'forbidden') {
        options.ledger.refuse(namespace, shortReason(trouble), options.api.now());
      }
    }
    return of.resource === 'pods' ? trouble : undefined;
  };
  const pairs = namespaces.flatMap((namespace) => followedResources.map((of) => ({ of, namespace })));
  const troubles = (await Promise.all(pairs.map(({ of, namespace }) => read(of, namespace)))).filter(
    (trouble) => trouble !== undefined,
  );
  const [first] = troubles;
  if (first && troubles.length === namespaces.length && !signal.aborted) throw cannotRead(first, options);
}

function addressOf(of: FollowedResource, namespace: string, scope: Scope, watch: boolean): ListAddress {
  const path =
    namespace === '' ? `${of.api}/${of.plural}` : `${of.api}/namespaces/${encodeURIComponent(namespace)}/${of.plural}`;
  if (of.resource === 'events')
    return isAllEvents(of, namespace, watch) ? { path } : { path, fieldSelector: 'type=Warning' };
  if (of.resource !== 'pods') return { path };
  const { labelSelector, fieldSelector } = scope;
  return {
    path,
    ...(labelSelector === undefined ? {} : { labelSelector }),
    ...(fieldSelector === undefined ? {} : { fieldSelector }),
  };
}

/** A single look at a namespace reads all its events at once, instead of those of each sick object one by one. */
function isAllEvents(of: FollowedResource, namespace: string, watch: boolean): boolean {
  return of.resource === 'events' && namespace !== '' && !watch;
}

function noting(emit: (batch: Batch) => void, namespace: string, ledger: EventLedger): (batch: Batch) => void {
  return (batch) => {
    for (const delta of batch) {
      if (delta.kind === 'relist-begin') ledger.begin(namespace);
      else if (delta.kind === 'event') ledger.add(namespace, delta.event);
    }
    emit(batch);
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
