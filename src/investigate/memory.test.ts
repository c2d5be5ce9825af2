import { describe, expect, it } from '@jest/globals';
import type { Answer, Want } from '../model/reading.ts';
import { wantKey } from '../model/reading.ts';
import { Memory } from './memory.ts';

const secret: Want = { kind: 'object', of: 'Secret', namespace: 'shop', name: 'keys' };
const log: Want = { kind: 'log', namespace: 'shop', pod: 'web', container: 'app', previous: true };

const absent: Answer = { kind: 'object', reading: { state: 'absent', asOf: 0 } };
const refused: Answer = { kind: 'object', reading: { state: 'denied', reason: 'forbidden', asOf: 0 } };
const trouble: Answer = { kind: 'object', reading: { state: 'denied', reason: 'reset', asOf: 0, passing: true } };

/** The seconds at which a want is asked again within six minutes, always with the same answer. */
function askedAt(memory: Memory, want: Want, answer: Answer, freshFor = 15_000): readonly number[] {
  const asked: number[] = [];
  memory.put(want, answer, 0);
  for (let now = 1000; now <= 360_000; now += 1000) {
    if (memory.due([wantKey(want)], () => freshFor, now).length === 0) continue;
    asked.push(now / 1000);
    memory.put(want, answer, now);
  }
  return asked;
}

describe('an answer', () => {
  it('is asked for again when it is old', () => {
    expect(askedAt(new Memory(), secret, absent, 120_000)).toEqual([120, 240, 360]);
  });

  it('that was refused is asked for again every five minutes', () => {
    expect(askedAt(new Memory(), secret, refused)).toEqual([300]);
  });

  it('that trouble kept away is asked for again soon, then less and less often', () => {
    expect(askedAt(new Memory(), secret, trouble).slice(0, 6)).toEqual([5, 15, 35, 75, 135, 195]);
  });

  it('stands while there is trouble on the way, and is asked for again', () => {
    const memory = new Memory();
    memory.put(secret, absent, 0);
    expect(memory.put(secret, trouble, 1000)).toBe(false);
    expect(memory.answers.get(wantKey(secret))).toBe(absent);
    expect(memory.due([wantKey(secret)], () => 120_000, 6000)).toEqual([secret]);
    expect(memory.put(secret, absent, 7000)).toBe(false);
    expect(memory.due([wantKey(secret)], () => 120_000, 12_000)).toEqual([]);
  });

  it('about what has changed is asked for again: a log at once, an object after half a minute', () => {
    const memory = new Memory();
    const text: Answer = { kind: 'log', reading: { state: 'present', value: 'x', asOf: 0 } };
    memory.put(secret, absent, 0);
    memory.put(log, text, 0);
    for (const want of [secret, log]) memory.outdate(wantKey(want));
    const due = (now: number): readonly Want[] => memory.due([secret, log].map(wantKey), () => 120_000, now);
    expect([due(1000), due(30_000)]).toEqual([[log], [secret, log]]);
  });

  it('that nobody reads is forgotten, but not that it was refused', () => {
    const memory = new Memory();
    memory.put(secret, refused, 0);
    memory.put(log, absent, 0);
    memory.retain(() => false, 10_000);
    expect([memory.rests(secret, 10_000), memory.answers.size]).toEqual([true, 1]);
    memory.retain(() => false, 300_000);
    expect(memory.answers.size).toBe(0);
  });
});
