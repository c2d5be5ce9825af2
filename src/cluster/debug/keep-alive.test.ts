import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { keepAlive, type LiveSocket } from './keep-alive.ts';

class FakeSocket extends EventEmitter implements LiveSocket {
  readonly OPEN = 1;
  readonly readyState = 1;
  pings = 0;
  ping(): void {
    this.pings += 1;
  }
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('keeping a connection alive', () => {
  it('pings while the other side answers', () => {
    const socket = new FakeSocket();
    let dead = 0;
    const stop = keepAlive(socket, () => (dead += 1));
    for (let minute = 0; minute < 3; minute += 1) {
      jest.advanceTimersByTime(50_000);
      socket.emit('pong');
    }
    expect(socket.pings).toBe(30);
    expect(dead).toBe(0);
    stop();
    expect(socket.listenerCount('pong')).toBe(0);
  });

  it('gives up after a minute of silence', () => {
    const socket = new FakeSocket();
    let dead = 0;
    const stop = keepAlive(socket, () => (dead += 1));
    jest.advanceTimersByTime(60_000);
    expect(dead).toBe(0);
    jest.advanceTimersByTime(5_000);
    expect(dead).toBe(1);
    stop();
  });
});
