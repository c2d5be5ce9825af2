import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../support/clock.ts';
import { ServerClock } from './server-clock.ts';

const machine = Date.parse('2026-03-01T12:00:00.700Z');

function noted(...dates: readonly (string | undefined)[]): number {
  const clock = new ServerClock(fixedClock(machine));
  for (const date of dates) clock.note(date);
  return clock.now() - machine;
}

describe('ServerClock', () => {
  it('is the machine’s clock while the server tells nothing, or something that is no date', () => {
    expect(noted()).toBe(0);
    expect(noted(undefined, 'soon')).toBe(0);
  });

  it('does not follow differences that the network or whole seconds explain', () => {
    expect(noted('Sun, 01 Mar 2026 12:00:00 GMT', 'Sun, 01 Mar 2026 12:00:02 GMT')).toBe(0);
  });

  it('follows a server whose clock is wrong, or right where ours is', () => {
    expect(noted('Sun, 01 Mar 2026 11:00:00 GMT')).toBe(-3_600_700);
  });

  it('does not tremble once it is set, and comes back when both agree', () => {
    const wrong = 'Sun, 01 Mar 2026 13:00:00 GMT';
    expect(noted(wrong, 'Sun, 01 Mar 2026 13:00:01 GMT')).toBe(noted(wrong));
    expect(noted(wrong, 'Sun, 01 Mar 2026 12:00:00 GMT')).toBe(0);
  });
});
