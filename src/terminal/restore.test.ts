import { describe, expect, it } from '@jest/globals';
import { escape, TestTerminal } from '../../test/terminal/test-terminal.ts';
import { guardTerminal } from './restore.ts';

function guarded(): { readonly terminal: TestTerminal; readonly exit: () => void; readonly release: () => void } {
  const terminal = new TestTerminal();
  const listeners = new Set<() => void>();
  const { release } = guardTerminal(terminal, (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  });
  return { terminal, release, exit: () => listeners.forEach((listener) => listener()) };
}

describe('the guard of the terminal', () => {
  it('brings modes and main screen back when the process ends in the middle', async () => {
    const { terminal, exit } = guarded();
    const before = await terminal.modes();
    terminal.stdin.setRawMode(true);
    terminal.stdout.write(`${escape}[?1049h${escape}[?25l${escape}[?2004h${escape}[?1000h`);
    expect(await terminal.modes()).not.toEqual(before);
    exit();
    expect(await terminal.modes()).toEqual(before);
  });

  it('writes nothing once it was released', () => {
    const { terminal, exit, release } = guarded();
    release();
    exit();
    expect(terminal.written).toBe('');
  });
});
