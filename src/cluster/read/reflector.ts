import type { Batch } from '../../model/source.ts';
import type { Api } from './api.ts';
import { Backoff } from './backoff.ts';
import { CurrencyTeller } from './currency.ts';
import type { FollowedItem, FollowedResource } from './followed.ts';
import { readList } from './list.ts';
import type { ListAddress } from './page-reader.ts';
import type { Reconnect } from './reconnect.ts';
import { Trouble } from './trouble.ts';
import { readWatch } from './watch.ts';
import type { WatchEvent } from './watch-event.ts';

/** A watch that ended within this many milliseconds counts as a failure, or it would be asked for without end. */
const veryShort = 1000;

/** From a watch that held this long on, the next failure is the first one again. */
const healthy = 30_000;

/** What may not be read is asked for again after this long: rights and credentials change, but seldom. */
const slowRetry = { 401: 60_000, 403: 300_000 } as const;

/** From this delay on a refusal is taken for final. */
const impatience = 10_000;

/** A server that wants to be left alone for longer than this is not waited for by a single look. */
const longestWait = 10_000;

/** How often a single look asks again when the server is busy or an answer breaks off. */
const tries = 3;

/** One resource in one scope, and what it takes to follow it. */
export interface ReflectorOptions {
  readonly api: Api;
  readonly of: FollowedResource;
  /** A namespace, or '' for the whole cluster. */
  readonly scope: string;
  readonly address: ListAddress;
  readonly random: () => number;
  readonly reconnect: Reconnect;
  readonly signal: AbortSignal;
  /** Takes what is known; must not throw. */
  readonly emit: (batch: Batch) => void;
}

/** Keeps what is known of one resource equal to what the server has: lists it, then watches, and mends what breaks. */
export class Reflector {
  readonly #options: ReflectorOptions;
  readonly #backoff: Backoff;
  readonly #currency: CurrencyTeller;
  #version = '';
  #openedAt = 0;
  #wasCurrent = false;
  #wasUnreachable = false;

  constructor(options: ReflectorOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.random);
    const { api, of, scope, signal, emit } = options;
    this.#currency = new CurrencyTeller({ resource: of.resource, scope }, api, signal, (delta) => emit([delta]));
  }

  /** Lists once. Gives back why it could not be read, if so. */
  async once(): Promise<Trouble | undefined> {
    const { api, signal } = this.#options;
    this.#currency.syncing();
    for (let tried = 1; ; tried += 1) {
      try {
        await this.#list();
        return undefined;
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        if (signal.aborted) return error;
        if (tried < tries && isPassing(error)) await api.time.sleep(this.#delay(error), signal);
        else {
          if (isRefusal(error)) this.#currency.forbidden(error.message);
          else this.#currency.stale(error.message);
          return error;
        }
      }
    }
  }

  /** Lists and watches until the signal ends it. `listed` is called once the first list was read or refused. */
  async run(listed: () => void): Promise<void> {
    const { signal } = this.#options;
    this.#currency.syncing();
    while (!signal.aborted) {
      try {
        if (this.#version === '') await this.#list();
        else await this.#watch();
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        if (!signal.aborted) await this.#recover(error, listed);
      }
      if (this.#version !== '') listed();
    }
  }

  async #list(): Promise<void> {
    const { api, of, scope, address, signal, emit } = this.#options;
    const receiver = {
      begin: (): void => emit([{ kind: 'relist-begin', resource: of.resource, scope }]),
      items: (items: readonly FollowedItem[]): void => emit(items.map((item) => item.present)),
    };
    const version = await readList(api, address, of.readItem, receiver, { signal, why: `list of ${of.resource}` });
    if (signal.aborted) return;
    emit([{ kind: 'relist-end', resource: of.resource, scope }]);
    this.#through();
    this.#version = version;
  }

  async #watch(): Promise<void> {
    const { api, of, address, random, signal } = this.#options;
    this.#openedAt = 0;
    await readWatch(
      api,
      address,
      of.readItem,
      {
        opened: () => {
          this.#openedAt = api.time.now();
          this.#through();
        },
        events: (events) => this.#take(events),
      },
      {
        resourceVersion: this.#version,
        timeoutSeconds: 240 + Math.floor(random() * 241),
        signal,
        why: `watch of ${of.resource}`,
      },
    );
    const lasted = api.time.now() - this.#openedAt;
    if (lasted >= healthy) this.#backoff.reset();
    if (lasted < veryShort) throw new Trouble('broken', 'the server closed the watch at once');
  }

  #take(events: readonly WatchEvent<FollowedItem>[]): void {
    const batch: Batch[number][] = [];
    for (const event of events) {
      if (event.type === 'bookmark') this.#advance(event.resourceVersion);
      else if (event.type !== 'error' && event.item) {
        this.#advance(event.item.resourceVersion);
        const delta = event.type === 'present' ? event.item.present : event.item.gone;
        if (delta) batch.push(delta);
      }
    }
    if (batch.length > 0) this.#options.emit(batch);
  }

  #advance(version: string): void {
    if (version !== '') this.#version = version;
  }

  /** The server is there and answers. */
  #through(): void {
    if (this.#wasUnreachable) {
      this.#options.reconnect.through();
      // A server that has only just started may close again what it opened: then the next try must not wait as long as in the outage.
      this.#backoff.reset();
    }
    this.#wasUnreachable = false;
    this.#wasCurrent = true;
    this.#currency.current();
  }

  async #recover(trouble: Trouble, listed: () => void): Promise<void> {
    const { api, reconnect, signal } = this.#options;
    const wasOpen = this.#openedAt !== 0;
    if (wasOpen && api.time.now() - this.#openedAt >= healthy) this.#backoff.reset();
    this.#openedAt = 0;
    const isFirst = this.#backoff.isFresh;
    const delay = this.#delay(trouble);
    if (isRefusal(trouble)) {
      this.#currency.forbidden(trouble.message);
      listed();
      return api.time.sleep(this.#afterRefusal(trouble, delay), signal);
    }
    if (trouble.kind === 'gone' || (trouble.kind === 'refused' && (wasOpen || !isPassing(trouble)))) this.#version = '';
    // Listing again is the cure; only where it did not help is there something to wait for.
    if (trouble.kind === 'gone' && isFirst) return;
    if (wasOpen || trouble.kind === 'gone') this.#currency.broken(trouble.message);
    else {
      this.#currency.stale(trouble.message);
      listed();
    }
    this.#wasUnreachable = trouble.kind === 'unreachable';
    if (this.#wasUnreachable) return reconnect.wait(delay, api.time, signal);
    return api.time.sleep(delay, signal);
  }

  /** A server that is starting up refuses for a moment what it will grant: who was let in before asks sooner. */
  #afterRefusal({ status }: Trouble, delay: number): number {
    if (this.#wasCurrent && delay < impatience) return delay;
    return status === 401 ? slowRetry[401] : slowRetry[403];
  }

  #delay(trouble: Trouble): number {
    return Math.max(this.#backoff.next(), trouble.retryAfter);
  }
}

/** Busy, shutting down or cut off: the same question may be answered in a moment. */
function isPassing({ kind, status, retryAfter }: Trouble): boolean {
  if (kind === 'broken' || kind === 'gone') return true;
  return kind === 'refused' && (status === 429 || status >= 500) && retryAfter <= longestWait;
}

/** Asking again soon is of no use: the rights or the whole resource are missing. */
function isRefusal({ kind }: Trouble): boolean {
  return kind === 'forbidden' || kind === 'unserved';
}
