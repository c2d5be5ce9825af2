import type { Answer, Want } from '../model/reading.ts';
import { wantKey } from '../model/reading.ts';

interface Remembered {
  readonly want: Want;
  readonly answer: Answer;
  /** Milliseconds since the epoch: when it was last asked for. */
  readonly at: number;
  /** How often in a row there was trouble on the way. */
  readonly failures: number;
  /** What it speaks of has changed since. */
  readonly outdated: boolean;
}

const second = 1000;

/** How long to wait before asking again, in milliseconds. A refusal for lack of rights is asked again every five minutes at most. */
const rest = {
  refused: 300 * second,
  trouble: { first: 5 * second, most: 60 * second },
  /** Objects that many subjects share change seldom; logs and events are a subject's own. */
  changedObject: 30 * second,
  unusable: 5 * second,
} as const;

/** The answers that were given so far, with their age. */
export class Memory {
  readonly #answers = new Map<string, Answer>();
  readonly #kept = new Map<string, Remembered>();

  /** What a view reads through. */
  get answers(): ReadonlyMap<string, Answer> {
    return this.#answers;
  }

  /**
   * Takes in an answer; says whether it differs from the one before. Trouble on the way says nothing about what was asked for,
   * so an older answer stands, and it is tried again later.
   */
  put(want: Want, given: Answer, at: number): boolean {
    const answer = inOrder(given);
    const key = wantKey(want);
    const before = this.#kept.get(key);
    const { reading } = answer;
    const trouble = reading.state === 'denied' && reading.passing === true;
    if (trouble && before) {
      this.#kept.set(key, { ...before, at, failures: before.failures + 1 });
      return false;
    }
    this.#answers.set(key, answer);
    this.#kept.set(key, { want, answer, at, failures: Number(trouble), outdated: false });
    return before === undefined || said(before.answer) !== said(answer);
  }

  /** The old answer goes on to be read, and is asked for again. */
  outdate(key: string): void {
    const kept = this.#kept.get(key);
    if (kept && !kept.outdated) this.#kept.set(key, { ...kept, outdated: true });
  }

  /** Of these keys, what should be asked again now. `freshFor` says for how many milliseconds an answer is good. */
  due(keys: Iterable<string>, freshFor: (key: string) => number, now: number): readonly Want[] {
    const wants: Want[] = [];
    for (const key of keys) {
      const kept = this.#kept.get(key);
      if (kept && now >= againAt(kept, freshFor(key))) wants.push(kept.want);
    }
    return wants;
  }

  /** It was asked for so lately that asking again would bring nothing. */
  rests(want: Want, now: number): boolean {
    const kept = this.#kept.get(wantKey(want));
    return kept !== undefined && now < againAt(kept, rest.unusable);
  }

  /** Lets go of every answer that is of no use to any reader; refusals are remembered, so as not to be asked for again. */
  retain(isRead: (key: string) => boolean, now: number): void {
    for (const [key, kept] of this.#kept) {
      if (isRead(key) || now < againAt(kept, rest.unusable)) continue;
      this.#kept.delete(key);
      this.#answers.delete(key);
    }
  }
}

function againAt({ want, answer, at, failures, outdated }: Remembered, freshFor: number): number {
  if (failures > 0) return at + Math.min(rest.trouble.most, rest.trouble.first * 2 ** (failures - 1));
  if (answer.reading.state === 'denied') return at + rest.refused;
  if (!outdated) return at + freshFor;
  return want.kind === 'log' || want.kind === 'events' ? at : at + Math.min(freshFor, rest.changedObject);
}

/** Lists by namespace and name: files, and some servers, have them in any order. */
function inOrder(answer: Answer): Answer {
  if (answer.kind !== 'list' || answer.reading.state !== 'present') return answer;
  const named = answer.reading.value.map((item) => ({
    item,
    name: `${item.metadata?.namespace ?? ''}/${item.metadata?.name ?? ''}`,
  }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { kind: 'list', reading: { ...answer.reading, value: named.map(({ item }) => item) } };
}

/** What an answer says, apart from when it was read. */
function said({ reading }: Answer): string {
  return JSON.stringify({ ...reading, asOf: 0 });
}
