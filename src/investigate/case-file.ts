import type { DiagnosedOne } from '../engine/diagnose-one.ts';
import type { Want } from '../model/reading.ts';

/** What is remembered of one subject until something that it depends on changes. */
export interface CaseEntry {
  readonly version: number;
  readonly diagnosed: DiagnosedOne;
  readonly wants: readonly Want[];
  /** Keys of everything that was read for it. */
  readonly trace: readonly string[];
}

/** The last diagnosis of each subject, found again by uid and by what it read. */
export class CaseFile {
  readonly #entries = new Map<string, CaseEntry>();
  readonly #outdated = new Set<string>();
  readonly #readers = new Map<string, Set<string>>();

  get(uid: string): CaseEntry | undefined {
    return this.#entries.get(uid);
  }

  /** The diagnosis, if it was made of this version of the subject and nothing that it read has changed. */
  current(uid: string, version: number): CaseEntry | undefined {
    const entry = this.#entries.get(uid);
    return entry?.version === version && !this.#outdated.has(uid) ? entry : undefined;
  }

  /** Keys whose answers were read for an older version of the subject. */
  outdatedBy(uid: string, version: number): readonly string[] {
    const entry = this.#entries.get(uid);
    return entry === undefined || entry.version === version ? [] : entry.trace;
  }

  put(
    uid: string,
    version: number,
    diagnosed: DiagnosedOne,
    wants: readonly Want[],
    trace: readonly string[],
  ): CaseEntry {
    const entry: CaseEntry = { version, diagnosed, wants, trace };
    this.#unlink(uid);
    this.#entries.delete(uid); // so that the order is that of the diagnoses
    this.#entries.set(uid, entry);
    this.#outdated.delete(uid);
    for (const key of trace) {
      const readers = this.#readers.get(key) ?? new Set();
      readers.add(uid);
      this.#readers.set(key, readers);
    }
    return entry;
  }

  /** Something was read anew: every subject that read it must be diagnosed again. */
  outdate(key: string): void {
    for (const uid of this.#readers.get(key) ?? []) this.#outdated.add(uid);
  }

  /** This diagnosis must be made again. */
  outdateOf(uid: string): void {
    if (this.#entries.has(uid)) this.#outdated.add(uid);
  }

  /** So many diagnoses, the oldest first, must be made again: time alone may have changed them. */
  outdateOldest(most: number): void {
    let left = most;
    for (const uid of this.#entries.keys()) {
      if (left === 0) return;
      left -= 1;
      this.#outdated.add(uid);
    }
  }

  /** Keys that some subject depends on, each with those subjects. */
  readers(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#readers;
  }

  /** Lets go of all other subjects. */
  retain(uids: ReadonlySet<string>): void {
    for (const uid of this.#entries.keys()) {
      if (uids.has(uid)) continue;
      this.#unlink(uid);
      this.#entries.delete(uid);
      this.#outdated.delete(uid);
    }
  }

  #unlink(uid: string): void {
    for (const key of this.#entries.get(uid)?.trace ?? []) {
      const readers = this.#readers.get(key);
      readers?.delete(uid);
      if (readers?.size === 0) this.#readers.delete(key);
    }
  }
}
