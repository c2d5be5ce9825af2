import { describe, expect, it } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { TestTerminal } from '../../test/terminal/test-terminal.ts';
import { handOver } from './hand-over.ts';

const suspend = async (callback: () => Promise<void>): Promise<void> => callback();

describe('a terminal that is handed over', () => {
  it('is raw, gives the session every byte and its size, and no listener stays', async () => {
    const terminal = new TestTerminal(80, 24);
    const before = await terminal.modes();
    const result = await handOver(suspend, terminal, async ({ input, size, onResize }) => {
      expect(terminal.stdin.isRaw).toBe(true);
      expect(size?.()).toEqual({ columns: 80, rows: 24 });
      let resized = 0;
      onResize?.(() => (resized += 1));
      terminal.resize(100, 30);
      const typed = new Promise<string>((resolve) => {
        let text = '';
        input?.(
          (bytes) => {
            text += Buffer.from(bytes).toString('utf8');
            if (text.endsWith('$')) resolve(text);
          },
          () => undefined,
        );
      });
      terminal.type(`${'é'.repeat(50)}\u0003\u0004$`);
      return [await typed, resized, size?.().rows];
    });
    expect(result).toEqual([`${'é'.repeat(50)}\u0003\u0004$`, 1, 30]);
    expect(await terminal.modes()).toEqual(before);
    expect(terminal.stdout.listenerCount('resize')).toBe(0);
  });

  it('comes back when the session throws, which is told', async () => {
    const terminal = new TestTerminal();
    const before = await terminal.modes();
    await expect(
      handOver(suspend, terminal, async () => {
        throw new Error('attach failed');
      }),
    ).rejects.toThrow('attach failed');
    expect(await terminal.modes()).toEqual(before);
  });

  it('ends with the cursor at the left edge', async () => {
    const terminal = new TestTerminal();
    await handOver(suspend, terminal, async ({ output }) => {
      output(Buffer.from('abc'));
      return Promise.resolve(0);
    });
    await terminal.lines();
    expect(terminal.written.endsWith('\r\n')).toBe(true);
  });
});
