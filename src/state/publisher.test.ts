import { describe, expect, it } from '@jest/globals';
import { Publisher } from './publisher.ts';

function setUp() {
  let call: (() => void) | undefined;
  let made = 0;
  const timer = {
    after(_milliseconds: number, then: () => void) {
      call = then;
      return () => (call = undefined);
    },
  };
  const publisher = new Publisher(() => (made += 1), 40, timer);
  const heard: number[] = [];
  publisher.subscribe(() => heard.push(publisher.getSnapshot()));
  return { publisher, heard, pass: () => call?.() };
}

describe('a publisher', () => {
  it('publishes the first change at once and those that follow together', () => {
    const { publisher, heard, pass } = setUp();
    publisher.changed();
    expect(heard).toEqual([2]);
    publisher.changed();
    publisher.changed();
    expect(heard).toEqual([2]);
    pass();
    expect(heard).toEqual([2, 3]);
  });

  it('publishes nothing when nothing changed', () => {
    const { publisher, heard, pass } = setUp();
    publisher.changed();
    pass();
    pass();
    expect(heard).toEqual([2]);
  });

  it('is silent after it was stopped', () => {
    const { publisher, heard, pass } = setUp();
    publisher.changed();
    publisher.changed();
    publisher.stop();
    pass();
    expect(heard).toEqual([2]);
  });
});
