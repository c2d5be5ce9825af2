import { describe, expect, it } from '@jest/globals';
import type { Want } from '../model/reading.ts';
import { Pace } from './pace.ts';
import { admitted } from './slots.ts';

const logs = Array.from({ length: 10 }, (_, index): Want => {
  return { kind: 'log', namespace: 'shop', pod: `web-${index}`, container: 'app', previous: false };
});
const nodes = Array.from({ length: 10 }, (_, index): Want => ({ kind: 'object', of: 'Node', name: `n${index}` }));

describe('reads at once', () => {
  it('are eight', () => {
    expect(admitted(nodes, []).length).toBe(8);
    expect(admitted(nodes.slice(5), nodes.slice(0, 5))).toEqual(nodes.slice(5, 8));
  });

  it('are never only logs, so that kubelets that hang hold up nothing else', () => {
    expect(admitted([...logs, ...nodes], [])).toEqual([...logs.slice(0, 4), ...nodes.slice(0, 4)]);
    expect(admitted([...logs.slice(4), ...nodes], logs.slice(0, 4))).toEqual(nodes.slice(0, 4));
  });
});

describe('requests per second', () => {
  it('are bounded after a burst', () => {
    const pace = new Pace();
    expect([pace.take(1000), pace.take(1000)]).toEqual([300, 0]);
    pace.refill();
    expect([pace.take(20), pace.take(1000)]).toEqual([20, 30]);
  });
});
