import type { Answer, Reading, Want } from '../model/reading.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Source } from '../model/source.ts';
import type { Kind, KindMap } from '../model/wire.ts';
import { newestFirst, readEvent } from '../facts/event-facts.ts';
import { answerFor, isListed } from './answers.ts';
import { allCurrent, deltasOf } from './batch.ts';
import { indexObjects } from './object-index.ts';
import type { ObjectIndex } from './object-index.ts';
import { matchesLabels } from '../facts/selectors.ts';
import { latestTime } from './latest-time.ts';

/**
 * A snapshot as a source. Its "now" is `asOf` if given, else `capturedAt`, else the newest time in it.
 * An object that is not in it is not seen, unless the file says that its kind was read whole or carries the server's answer.
 */
export function createFileSource(snapshot: Snapshot, name: string, asOf?: number): Source {
  const index = indexObjects(snapshot.objects);
  const now = asOf ?? latestTime(snapshot);
  return {
    kind: 'file',
    context: snapshot.context ?? name,
    now: () => now,
    follow(scope, options, sink) {
      sink([...deltasOf(index, scope), ...allCurrent(now)]);
      return options.watch ? ended(options.signal) : Promise.resolve();
    },
    answer: (want) => Promise.resolve(answer(want, snapshot, index, now)),
  };
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function answer(want: Want, snapshot: Snapshot, index: ObjectIndex, asOf: number): Answer {
  switch (want.kind) {
    case 'object':
      return { kind: 'object', reading: readObject(want.of, want.name, want.namespace, snapshot, index, asOf) };
    case 'list': {
      const { namespace, labelSelector } = want.scope;
      const items = index
        .of(want.of)
        .filter((item) => namespace === undefined || item.metadata?.namespace === namespace)
        .filter((item) => matchesLabels(item.metadata?.labels, labelSelector));
      // Some of a kind is worth reading, but is no proof that there are no others.
      const known = items.length > 0 || isListed(snapshot, want.of, namespace);
      return { kind: 'list', reading: known ? { state: 'present', value: items, asOf } : notInFile(asOf) };
    }
    case 'events': {
      const { uid, kind, name, namespace } = want.ref;
      const facts = index.events.map(readEvent).filter(({ involved }) => {
        if (uid !== undefined && involved.uid !== undefined) return involved.uid === uid;
        return involved.kind === kind && involved.name === name && (involved.namespace ?? namespace) === namespace;
      });
      return { kind: 'events', reading: { state: 'present', value: newestFirst(facts), asOf } };
    }
    case 'log': {
      const entry = snapshot.logs?.find(
        (log) =>
          log.namespace === want.namespace &&
          log.pod === want.pod &&
          log.container === want.container &&
          (log.previous ?? false) === want.previous,
      );
      return { kind: 'log', reading: entry ? { state: 'present', value: entry.text, asOf } : notInFile(asOf) };
    }
  }
}

function readObject(
  of: Kind,
  name: string,
  namespace: string | undefined,
  snapshot: Snapshot,
  index: ObjectIndex,
  asOf: number,
): Reading<KindMap[Kind]> {
  const value = index
    .of(of)
    .find((item) => item.metadata?.name === name && (namespace === undefined || item.metadata.namespace === namespace));
  if (value) return { state: 'present', value, asOf };
  const told = answerFor(snapshot, of, name, namespace, asOf);
  if (told) return told;
  return isListed(snapshot, of, namespace) ? { state: 'absent', asOf } : notInFile(asOf);
}

function notInFile(asOf: number): { readonly state: 'denied'; readonly reason: string; readonly asOf: number } {
  return { state: 'denied', reason: 'not in the file', asOf };
}
