import type { Currency, Delta, Followed } from '../../model/source.ts';
import type { Api } from './api.ts';
import { linkedAbort } from './linked-abort.ts';
import type { LinkedAbort } from './linked-abort.ts';

/** A break shorter than this many milliseconds is not worth a word: most are mended by the next request. */
const tolerated = 4000;

/** Tells how current one resource is, and only when that changes. */
export class CurrencyTeller {
  readonly #of: { readonly resource: Followed; readonly scope: string };
  readonly #api: Api;
  readonly #tell: (delta: Delta) => void;
  readonly #signal: AbortSignal;
  #status: Currency['status'] | undefined;
  #reason = '';
  #lostAt = 0;
  #pending: LinkedAbort | undefined;

  constructor(
    of: { readonly resource: Followed; readonly scope: string },
    api: Api,
    signal: AbortSignal,
    tell: (delta: Delta) => void,
  ) {
    this.#of = of;
    this.#api = api;
    this.#signal = signal;
    this.#tell = tell;
  }

  /** The first list has begun. */
  syncing(): void {
    this.#change('syncing', '');
  }

  /** What is known is what there is. */
  current(): void {
    this.#settle();
    this.#lostAt = 0;
    this.#change('current', '');
  }

  /** It may not be read. */
  forbidden(reason: string): void {
    this.#settle();
    this.#change('forbidden', reason);
  }

  /** It cannot be read now. */
  stale(reason: string): void {
    this.#settle();
    this.#lost();
    this.#change('stale', reason);
  }

  /** The connection broke: stale unless it is current again in a moment. */
  broken(reason: string): void {
    this.#lost();
    if (this.#status !== 'current' || this.#pending) return;
    const pending = linkedAbort(this.#signal);
    this.#pending = pending;
    void this.#api.time.sleep(tolerated, pending.signal).then(() => {
      if (!pending.signal.aborted) this.stale(reason);
    });
  }

  #lost(): void {
    if (this.#lostAt === 0) this.#lostAt = this.#api.now();
  }

  #settle(): void {
    this.#pending?.unlink();
    this.#pending?.abort();
    this.#pending = undefined;
  }

  #change(status: Currency['status'], reason: string): void {
    if (this.#status === status && this.#reason === reason) return;
    this.#status = status;
    this.#reason = reason;
    const since = status === 'stale' ? this.#lostAt : this.#api.now();
    this.#tell({ kind: 'currency', currency: { ...this.#of, status, since, ...(reason === '' ? {} : { reason }) } });
  }
}
