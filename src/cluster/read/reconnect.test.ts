import { describe, expect, it } from '@jest/globals';
import { DrivenTime } from '../../../test/support/driven-time.ts';
import { Reconnect } from './reconnect.ts';

const never = new AbortController().signal;

describe('the readers of a server that is away', () => {
  it('send one of them to look within six seconds, and the others half as often as they might', () => {
    const time = new DrivenTime();
    const reconnect = new Reconnect();
    for (const wait of [21_000, 22_000, 23_000]) void reconnect.wait(wait, time, never);
    expect(time.sleeping).toEqual([3000, 44_000, 46_000]);
  });

  it('send the next one once the first has looked', async () => {
    const time = new DrivenTime();
    const reconnect = new Reconnect();
    const first = reconnect.wait(21_000, time, never);
    time.advance(3000);
    await first;
    void reconnect.wait(25_000, time, never);
    expect(time.sleeping).toEqual([4000]);
  });

  it('wait no longer than they were told to', () => {
    const time = new DrivenTime();
    void new Reconnect().wait(800, time, never);
    expect(time.sleeping).toEqual([800]);
  });

  it('all go on when one gets through', async () => {
    const time = new DrivenTime();
    const reconnect = new Reconnect();
    const waits = [21_000, 22_000].map((wait) => reconnect.wait(wait, time, never));
    reconnect.through();
    await Promise.all(waits);
    expect(time.sleeping).toEqual([]);
  });
});
