import type { Followed } from '../model/source.ts';

/** Finds what is gone: between the begin and the end of a relist everything that exists is delivered again. */
export class RelistMarks {
  readonly #open = new Map<string, Set<string>>();

  /** Starts noting what a relist delivers. */
  begin(resource: Followed, scope: string): void {
    this.#open.set(`${resource}|${scope}`, new Set());
  }

  /** Notes a uid in every relist of its resource that covers its namespace. */
  note(resource: Followed, namespace: string, uid: string): void {
    this.#open.get(`${resource}|${namespace}`)?.add(uid);
    this.#open.get(`${resource}|`)?.add(uid);
  }

  /** Ends a relist; gives back what was delivered, or nothing if none was open. */
  end(resource: Followed, scope: string): ReadonlySet<string> | undefined {
    const key = `${resource}|${scope}`;
    const seen = this.#open.get(key);
    this.#open.delete(key);
    return seen;
  }
}
