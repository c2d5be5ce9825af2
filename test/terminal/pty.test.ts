import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { bundle } from '../../scripts/build/bundle.ts';

let folder = '';
let program = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'screen-'));
  program = join(folder, 'screen.cjs');
  await bundle(join(import.meta.dirname, 'fixtures', 'screen-entry.ts'), program);
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A shell in a pseudo-terminal that runs the program between two looks at the modes of the terminal. */
class Shell {
  output = '';
  readonly #screen = new headless.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  readonly #terminal;
  readonly #exited: Promise<void>;

  constructor(env: Record<string, string> = {}, flags = '') {
    const run = `"${process.execPath}" "${program}" ${flags}`;
    const script = `printf 'some\\nwork\\nbefore\\n'; stty -g; ${run}; printf 'code %d\\n' $?; stty -g`;
    this.#terminal = spawn('/bin/sh', ['-c', script], {
      cols: 80,
      rows: 24,
      env: { PATH: process.env['PATH'], TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
    });
    this.#exited = new Promise((resolve) => this.#terminal.onExit(() => resolve()));
    this.#terminal.onData((data) => {
      this.output += data;
      this.#screen.write(data);
    });
  }

  type(text: string): void {
    this.#terminal.write(text);
  }

  async screen(): Promise<string> {
    await new Promise<void>((resolve) => this.#screen.write('', resolve));
    const { active } = this.#screen.buffer;
    return Array.from({ length: 24 }, (_, row) => active.getLine(active.baseY + row)?.translateToString(true)).join(
      '\n',
    );
  }

  async shows(text: string): Promise<string> {
    const start = performance.now();
    for (;;) {
      const screen = await this.screen();
      if (screen.includes(text)) return screen;
      if (performance.now() - start > 8000) throw new Error(`"${text}" is not on the screen:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The program's exit code, and whether the modes of the terminal before and after are equal. */
  async ended(): Promise<{ readonly code: number; readonly isAsBefore: boolean }> {
    await this.#exited;
    const modes = [...this.output.matchAll(/^[0-9a-f]+(?::[0-9a-f]+)+(?=\r?$)/gm)].map(([mode]) => mode);
    const code = Number(/code (\d+)/.exec(this.output)?.[1]);
    return { code, isAsBefore: modes.length === 2 && modes[0] === modes[1] };
  }
}

describe('the screen in a pseudo-terminal', () => {
  it('draws from the top, hands the terminal over and back, and leaves it as it was', async () => {
    const shell = new Shell();
    const list = await shell.shows('▸ ✖ deploy/cart');
    expect(list.split('\n')[0]).toMatch(/^ prod-eu · shop/);
    shell.type('s');
    await shell.shows('▸ Cancel');
    shell.type('l\r');
    await shell.shows('/ # ');
    shell.type('id; exit');
    await shell.shows('The shell ended after "id; exit"');
    shell.type('\r');
    expect((await shell.shows('▸ ✖ deploy/cart')).split('\n')[0]).toMatch(/^ prod-eu · shop/);
    shell.type('jq');
    expect(await shell.ended()).toEqual({ code: 0, isAsBefore: true });
    expect(await shell.screen()).toContain('some\nwork\nbefore');
  }, 20_000);

  it('leaves on Ctrl-C with 130', async () => {
    const shell = new Shell();
    await shell.shows('▸ ✖ deploy/cart');
    shell.type('\u0003');
    expect(await shell.ended()).toEqual({ code: 130, isAsBefore: true });
  }, 20_000);

  it('gives the terminal back when the program breaks down', async () => {
    const shell = new Shell({}, '--break');
    await shell.shows('▸ ✖ deploy/cart');
    shell.type('l');
    const { code, isAsBefore } = await shell.ended();
    expect([code === 0, isAsBefore]).toEqual([false, true]);
    expect(shell.output).toContain('[?1049l');
  }, 20_000);

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])(
    'ends on %s with %i and gives the terminal back',
    async (signal, code) => {
      const shell = new Shell({}, `--signal=${signal}`);
      await shell.shows('▸ ✖ deploy/cart');
      shell.type('l');
      expect(await shell.ended()).toEqual({ code, isAsBefore: true });
    },
    20_000,
  );

  it('is not ended by an interrupt that belongs to the session', async () => {
    const shell = new Shell({}, '--interrupt');
    await shell.shows('▸ ✖ deploy/cart');
    shell.type('s');
    await shell.shows('▸ Cancel');
    shell.type('l\r');
    await shell.shows('/ # ');
    shell.type('exit');
    await shell.shows('The shell ended after "exit"');
    shell.type('qq');
    expect(await shell.ended()).toEqual({ code: 0, isAsBefore: true });
  }, 20_000);

  it('has colours, and none with NO_COLOR, where the chosen row is marked all the same', async () => {
    const colour = new RegExp(`${String.fromCodePoint(0x1b)}\\[(?:3\\d|7|1|2)m`);
    for (const [env, expected] of [
      [{}, true],
      [{ NO_COLOR: '1' }, false],
      [{ CI: 'true', NO_COLOR: '1' }, false],
    ] as const) {
      const shell = new Shell(env);
      await shell.shows('▸ ✖ deploy/cart');
      expect(colour.test(shell.output)).toBe(expected);
      shell.type('q');
      expect((await shell.ended()).code).toBe(0);
    }
  }, 30_000);
});
