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

  /** Keys whose answers spoke of an older version of the subject: its own events and logs. */
  outdatedBy(uid: string, version: number): readonly string[] {
    const entry = this.#entries.get(uid);
    if (entry === undefined || entry.version === version) return [];
    return entry.trace.filter((key) => key.startsWith('log|') || key.startsWith('events|'));
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

  /** Every diagnosis must be made again: time alone may have changed it. */
  outdateAll(): void {
    for (const uid of this.#entries.keys()) this.#outdated.add(uid);
  }

  /** Keys that some subject depends on. */
  keysInUse(): ReadonlySet<string> {
    return new Set(this.#readers.keys());
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
