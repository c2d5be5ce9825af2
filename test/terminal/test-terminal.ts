import { PassThrough, Writable } from 'node:stream';
import headless from '@xterm/headless';
import type { TerminalInput, TerminalOutput } from '../../src/terminal/terminal.ts';

const { Terminal } = headless;

/** The escape of terminals. */
export const escape: string = String.fromCodePoint(0x1b);

/** How long a condition may take to come true, in milliseconds. */
const patience = 4000;

/**
 * A terminal for tests: what a program writes is drawn by xterm.js, what a person types goes in at `type`. Its two ends look
 * like the TTY streams of Node.
 */
export class TestTerminal {
  readonly stdin: TerminalInput;
  readonly stdout: TerminalOutput;
  /** Everything that was written, as it came. */
  written = '';
  readonly #keys = new PassThrough();
  readonly #terminal: InstanceType<typeof Terminal>;

  constructor(columns = 80, rows = 24) {
    this.#terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true, scrollback: 200 });
    const out = new Writable({
      decodeStrings: false,
      write: (chunk: string | Uint8Array, _encoding, done): void => {
        this.written += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        this.#terminal.write(chunk, done);
      },
    });
    this.stdout = Object.assign(out, { isTTY: true, columns, rows });
    const keys = Object.assign(this.#keys, {
      isTTY: true,
      isRaw: false,
      setRawMode: (isRaw: boolean) => Object.assign(keys, { isRaw }),
      ref: () => keys,
      unref: () => keys,
    });
    this.stdin = keys;
  }

  /** Types; several characters in one go are one event, as when somebody types fast. */
  type(text: string): void {
    this.#keys.write(text);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    Object.assign(this.stdout, { columns, rows });
    this.stdout.emit('resize');
  }

  /** What is on the screen now, without the space at the right. */
  async lines(): Promise<readonly string[]> {
    await new Promise<void>((resolve) => this.#terminal.write('', resolve));
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.#terminal.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  /** Waits until the screen is as asked, and gives it; fails showing the screen. */
  async until(condition: (screen: string) => boolean): Promise<string> {
    const start = performance.now();
    for (;;) {
      const screen = (await this.lines()).join('\n');
      if (condition(screen)) return screen;
      if (performance.now() - start > patience) throw new Error(`the screen is not as expected:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Waits until a text is on the screen. */
  async shows(text: string): Promise<string> {
    return this.until((screen) => screen.includes(text));
  }

  /** Everything that a program can leave behind: two terminals with equal modes behave alike. */
  async modes(): Promise<Readonly<Record<string, unknown>>> {
    await this.lines();
    const cursor = this.written.lastIndexOf(`${escape}[?25h`) >= this.written.lastIndexOf(`${escape}[?25l`);
    return {
      ...this.#terminal.modes,
      alternate: this.#terminal.buffer.active.type === 'alternate',
      raw: this.stdin.isRaw,
      cursor,
      listeners: this.stdin.listenerCount('readable') + this.stdin.listenerCount('data'),
    };
  }
}
