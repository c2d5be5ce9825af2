import type { Api } from './api.ts';
import { readPage } from './page-reader.ts';
import type { ListAddress } from './page-reader.ts';
import type { ReadItem } from './page-parser.ts';
import { Trouble } from './trouble.ts';

/** What reads a list hands on. `begin` comes again when the list had to be started over: what came before is void. */
export interface ListReceiver<Item> {
  begin(): void;
  items(items: readonly Item[]): void;
}

/**
 * Reads a list in pages, each read as it arrives; gives back its resourceVersion. When a continue token has expired the
 * list is read once more from the start and whole, since pages that take longer than the server remembers would expire again.
 */
export async function readList<Item>(
  api: Api,
  address: ListAddress,
  readItem: ReadItem<Item>,
  receiver: ListReceiver<Item>,
  options: { readonly signal: AbortSignal; readonly why: string },
): Promise<string> {
  let token = '';
  let limit = api.pageSize;
  for (;;) {
    try {
      const begins = token === '' ? (): void => receiver.begin() : (): void => undefined;
      const request = { ...address, ...options, limit, continue: token };
      const page = await readPage(api, request, readItem, (items) => receiver.items(items), begins);
      if (page.continue === '') return page.resourceVersion;
      token = page.continue;
    } catch (error) {
      if (!(error instanceof Trouble) || error.kind !== 'gone' || token === '') throw error;
      token = '';
      limit = 0;
    }
  }
}
