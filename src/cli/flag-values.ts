import { UserError } from '../support/user-error.ts';

/** What was given on the command line, by flag name. */
export class FlagValues {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  /** Was a switch given, and not as `=false`? */
  on(name: string): boolean {
    return this.#values[name] === true;
  }

  /** Was it given at all? */
  given(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  /** The value of a flag, the last one if it was given several times. */
  text(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  /** Every value of a flag, in order. */
  all(name: string): readonly string[] {
    const value = this.#values[name];
    const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return values.filter((each) => typeof each === 'string');
  }

  /** A whole number that is not negative. */
  count(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text))
      throw new UserError(`--${name} must be a whole number, not "${text}"`, { exitCode: 2 });
    return Number(text);
  }

  /** Milliseconds of a duration such as `15s`, `2m`, `1m30s`, `500ms`; `0` is none. */
  duration(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (text === '0') return 0;
    const scale: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)];
    if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) {
      throw new UserError(`--${name} must be a duration such as 15s or 2m, not "${text}"`, { exitCode: 2 });
    }
    return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (scale[unit ?? 's'] ?? 0), 0);
  }

  /** One of a few words, or the first of them where nothing was given. */
  oneOf<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const text = this.text(name);
    if (text === undefined) return words[0];
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    throw new UserError(`--${name} must be one of ${words.join(', ')}, not "${text}"`, { exitCode: 2 });
  }

  /** Milliseconds since the epoch of an RFC 3339 time. */
  time(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const at = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text)
      ? Date.parse(text)
      : Number.NaN;
    if (Number.isFinite(at)) return at;
    throw new UserError(`--${name} must be a time such as 2026-03-01T03:00:00Z, not "${text}"`, { exitCode: 2 });
  }
}
