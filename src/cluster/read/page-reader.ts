import { chunksOf, decoding } from './api.ts';
import type { Api } from './api.ts';
import { linkedAbort } from './linked-abort.ts';
import { PageParser } from './page-parser.ts';
import type { PageMetadata, ReadItem } from './page-parser.ts';
import { Trouble, troubleOf } from './trouble.ts';
import { watchSilence } from './silence.ts';

/** A list that stops in its midst for this long is taken for lost. */
const longestPause = 30_000;

/** Where a list is, and what narrows it. */
export interface ListAddress {
  readonly path: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

/** One page of a list. `limit` 0 = all of it at once. */
export interface PageRequest extends ListAddress {
  readonly limit: number;
  readonly continue: string;
  readonly signal: AbortSignal;
  readonly why: string;
}

/**
 * Reads one page; hands on the items of each chunk as it arrives. `onHead` is called once the server has begun to
 * answer. Rejects with `Trouble` for every way in which a page can fail.
 */
export async function readPage<Item>(
  api: Api,
  request: PageRequest,
  readItem: ReadItem<Item>,
  onItems: (items: readonly Item[]) => void,
  onHead: () => void = () => undefined,
): Promise<PageMetadata> {
  const own = linkedAbort(request.signal);
  const silence = watchSilence(api.time, longestPause, own);
  try {
    const response = await api.get({
      path: request.path,
      query: {
        limit: request.limit === 0 ? undefined : request.limit,
        continue: request.continue === '' ? undefined : request.continue,
        labelSelector: request.labelSelector,
        fieldSelector: request.fieldSelector,
      },
      signal: own.signal,
      why: request.why,
    });
    if (response.status !== 200) throw await troubleOf(response, api.now());
    onHead();
    silence.start();
    const parser = new PageParser(readItem);
    for await (const chunk of chunksOf(response)) {
      silence.heard();
      const items = decoding(() => parser.push(chunk));
      if (items.length > 0) onItems(items);
    }
    const last = decoding(() => parser.end());
    if (last.length > 0) onItems(last);
    if (parser.skipped > 0) api.tell(`${parser.skipped} items could not be read and are left out (${request.why})`);
    return parser.metadata;
  } catch (error) {
    if (silence.isSilent)
      throw new Trouble('broken', `nothing more came for ${longestPause / 1000} s`, { cause: error });
    throw error;
  } finally {
    // An abort after the end would cost the connection that the next request can use.
    silence.stop();
    own.unlink();
  }
}
