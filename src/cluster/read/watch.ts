import { chunksOf } from './api.ts';
import type { Api } from './api.ts';
import { MalformedJson } from './json-text.ts';
import { LineSplitter } from './line-splitter.ts';
import { linkedAbort } from './linked-abort.ts';
import type { ReadItem } from './page-parser.ts';
import type { ListAddress } from './page-reader.ts';
import { watchSilence } from './silence.ts';
import { Trouble, troubleOf, troubleOfStatus } from './trouble.ts';
import { readWatchLine } from './watch-event.ts';
import type { WatchEvent } from './watch-event.ts';

/** Bookmarks come about every minute; without one for this long the connection is taken for dead. */
const longestBetweenBookmarks = 75_000;

/** How much longer than agreed the server may take to close a watch. */
const grace = 30_000;

/** A head that does not come in this time is as good as no answer. */
const headTimeout = 30_000;

/** What a watch tells while it runs. */
export interface WatchReceiver<Item> {
  /** The server has begun to answer: what it knew before is current again. */
  opened(): void;
  /** All events of one chunk, in order. */
  events(events: readonly WatchEvent<Item>[]): void;
}

/**
 * Follows changes from a version on until the server ends the watch, which is how each of them ends after its time.
 * Rejects with `Trouble` for every other end. It does not resume by itself.
 */
export async function readWatch<Item>(
  api: Api,
  address: ListAddress,
  readItem: ReadItem<Item>,
  receiver: WatchReceiver<Item>,
  options: {
    readonly resourceVersion: string;
    readonly timeoutSeconds: number;
    readonly signal: AbortSignal;
    readonly why: string;
  },
): Promise<void> {
  const own = linkedAbort(options.signal);
  // No bookmark may ever come (Events have none), so the short limit holds from the first one on.
  const silence = watchSilence(api.time, options.timeoutSeconds * 1000 + grace, own);
  try {
    const response = await api.get({
      path: address.path,
      query: {
        watch: true,
        allowWatchBookmarks: true,
        resourceVersion: options.resourceVersion,
        timeoutSeconds: options.timeoutSeconds,
        labelSelector: address.labelSelector,
        fieldSelector: address.fieldSelector,
      },
      signal: own.signal,
      timeout: headTimeout,
      why: options.why,
    });
    if (response.status !== 200) throw await troubleOf(response, api.now());
    receiver.opened();
    silence.start();
    const lines = new LineSplitter();
    for await (const chunk of chunksOf(response)) {
      silence.heard();
      const events = decodeLines(() => lines.push(chunk).flatMap((line) => readWatchLine(line, readItem)));
      if (events.some((event) => event.type === 'bookmark')) silence.allow(longestBetweenBookmarks);
      const failure = events.findIndex((event) => event.type === 'error');
      receiver.events(failure < 0 ? events : events.slice(0, failure));
      const failed = events[failure];
      if (failed?.type === 'error') throw troubleOfStatus(failed.code, failed.message);
    }
  } catch (error) {
    if (silence.isSilent) throw new Trouble('broken', 'the watch went silent', { cause: error });
    throw error;
  } finally {
    // An abort after the end would cost the connection that the next request can use.
    silence.stop();
    own.unlink();
  }
}

/** The server would send a line that cannot be read again and again: only a new list leads past it. */
function decodeLines<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MalformedJson)) throw error;
    throw new Trouble('gone', `a line of the watch cannot be read: ${error.message}`, { cause: error });
  }
}
