import type { PodRecord } from '../model/record.ts';
import type { Pod } from '../model/wire.ts';
import type { Triage } from '../facts/triage.ts';

/** What is known of one Pod. `pod` is held only while it is suspect or looked at. */
export interface PodEntry {
  readonly record: PodRecord;
  readonly pod: Pod | undefined;
  readonly suspect: boolean;
  /** Since when it is suspect, in milliseconds since the epoch; 0 = it is not. */
  readonly suspectSince: number;
  /** Changes whenever the Pod or its warnings do; never used twice. */
  readonly version: number;
}

/** How long a Pod is still shown after it stopped being suspect, so that recovery can be told. */
const heldAfterRecovery = 5 * 60 * 1000;

/** The Pods that are known, and which of them deserve an answer: only those are held as whole objects. */
export class PodStore {
  readonly #judge: (record: PodRecord) => Triage;
  readonly #now: () => number;
  readonly #entries = new Map<string, PodEntry>();
  readonly #suspects = new Map<string, number>(); // uid → held until (Infinity while suspect)
  readonly #rechecks = new Map<string, number>();
  #lookedAt = new Set<string>();
  #fits: ((record: PodRecord) => boolean) | undefined;
  #serial = 0;

  constructor(judge: (record: PodRecord) => Triage, now: () => number) {
    this.#judge = judge;
    this.#now = now;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(uid: string): PodEntry | undefined {
    return this.#entries.get(uid);
  }

  values(): IterableIterator<PodEntry> {
    return this.#entries.values();
  }

  /** Pods that are suspect, were a moment ago, or are looked at. */
  *ofInterest(): IterableIterator<PodEntry> {
    for (const uid of this.#suspects.keys()) {
      const entry = this.#entries.get(uid);
      if (entry) yield entry;
    }
    for (const uid of this.#lookedAt) {
      const entry = this.#suspects.has(uid) ? undefined : this.#entries.get(uid);
      if (entry) yield entry;
    }
  }

  isOfInterest(uid: string): boolean {
    return this.#suspects.has(uid) || this.#lookedAt.has(uid);
  }

  isLookedAt(uid: string): boolean {
    return this.#lookedAt.has(uid);
  }

  /** A Pod as it is now. `materialise` gives the whole object while its bytes are at hand. */
  take(record: PodRecord, materialise: () => Pod | undefined): void {
    const { uid } = record;
    if (this.#fits?.(record)) this.#lookedAt.add(uid);
    else this.#lookedAt.delete(uid);
    this.#put(record, undefined, this.#entries.get(uid)?.suspectSince ?? 0);
    if (!this.isOfInterest(uid)) return;
    const entry = this.#entries.get(uid);
    if (entry) this.#entries.set(uid, { ...entry, pod: materialise() });
  }

  /** Its warnings have changed, or time has passed. */
  reconsider(uid: string): void {
    const entry = this.#entries.get(uid);
    if (entry) this.#put(entry.record, entry.pod, entry.suspectSince);
  }

  /** Puts the whole object beside a record, after a GET. What a watch has delivered meanwhile is newer. */
  hold(uid: string, pod: Pod): void {
    const entry = this.#entries.get(uid);
    if (entry === undefined || entry.pod !== undefined || !this.isOfInterest(uid)) return;
    this.#serial += 1;
    this.#entries.set(uid, { ...entry, pod, version: this.#serial });
  }

  delete(uid: string): void {
    this.#entries.delete(uid);
    this.#suspects.delete(uid);
    this.#rechecks.delete(uid);
    this.#lookedAt.delete(uid);
  }

  /** Looks again at what becomes suspect with time alone, and lets go of what recovered; says whether there was any. */
  tick(): boolean {
    const now = this.#now();
    const due = [...this.#rechecks].filter(([, at]) => at <= now);
    for (const [uid] of due) this.reconsider(uid);
    const over = [...this.#suspects].filter(([, until]) => until <= now);
    for (const [uid] of over) {
      this.#suspects.delete(uid);
      this.#release(uid);
    }
    return due.length + over.length > 0;
  }

  /** Somebody looks at these, whatever their state: they are held as whole objects from their next change on. */
  lookAt(fits: ((record: PodRecord) => boolean) | undefined): void {
    const before = this.#lookedAt;
    this.#fits = fits;
    this.#lookedAt = new Set();
    if (fits) for (const [uid, { record }] of this.#entries) if (fits(record)) this.#lookedAt.add(uid);
    for (const uid of before) this.#release(uid);
  }

  #put(record: PodRecord, pod: Pod | undefined, since: number): void {
    const { uid } = record;
    const { suspect, recheckAt } = this.#judge(record);
    const now = this.#now();
    if (recheckAt > 0) this.#rechecks.set(uid, recheckAt);
    else this.#rechecks.delete(uid);
    if (suspect) this.#suspects.set(uid, Number.POSITIVE_INFINITY);
    else if (this.#suspects.get(uid) === Number.POSITIVE_INFINITY) this.#suspects.set(uid, now + heldAfterRecovery);
    const suspectSince = suspect ? since || now : this.#suspects.has(uid) ? since : 0;
    this.#serial += 1;
    this.#entries.set(uid, { record, pod, suspect, suspectSince, version: this.#serial });
  }

  #release(uid: string): void {
    const entry = this.#entries.get(uid);
    if (entry?.pod === undefined || this.isOfInterest(uid)) return;
    this.#entries.set(uid, { ...entry, pod: undefined, suspectSince: 0 });
  }
}
