import { spawn, type IPty } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { files } from '../boot/layout.ts';
import { withinTime } from './within-time.ts';

/** How the terminal is. */
export type PtyOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
};

/** How a program left its terminal. */
export type Ending = {
  readonly code: number;
  /** `stty -g` says the same before and after. */
  readonly sameModes: boolean;
  /** Neither the alternate screen nor a hidden cursor, mouse or paste mode is left on. */
  readonly clean: boolean;
};

const escape = String.fromCodePoint(0x1b);

/**
 * A program in a pseudo-terminal, started by a shell that looks at the terminal's modes before and after. What it writes is
 * drawn by xterm.js, so that what is asked about is what a person would see.
 */
export class PtyScreen {
  output = '';
  readonly #terminal: InstanceType<typeof headless.Terminal>;
  readonly #pty: IPty;
  readonly #rows: number;
  readonly #watchers = new Set<() => void>();
  #exited = false;

  constructor(program: string, args: readonly string[], { columns = 80, rows = 24, env = {} }: PtyOptions = {}) {
    this.#rows = rows;
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    const command = [program, ...args].map((word) => `'${word}'`).join(' ');
    this.#pty = spawn('/bin/sh', ['-c', `stty -g; ${command}; printf 'code %d\\n' $?; stty -g`], {
      cols: columns,
      rows,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        TERM: 'xterm-256color',
        LANG: 'C.UTF-8',
        KUBECONFIG: files.adminKubeconfig,
        ...env,
      },
    });
    this.#pty.onData((data) => {
      this.output += data;
      this.#terminal.write(data, () => this.#changed());
    });
    this.#pty.onExit(() => {
      this.#exited = true;
      this.#terminal.write('', () => this.#changed());
    });
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  /** What is on the screen now, without the space at the right. */
  get lines(): readonly string[] {
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.#rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  /**
   * Waits until the screen is as asked, looking at each change of it, and gives the screen.
   * Throws after `seconds`, naming what was waited for and showing the screen.
   */
  async until(what: string, seconds: number, isSo: (screen: string) => boolean): Promise<string> {
    return withinTime(
      seconds,
      () => `${what} is not on the screen after ${String(seconds)} s:\n${this.lines.join('\n')}`,
      (signal) =>
        new Promise((resolve) => {
          const look = (): void => {
            const screen = this.lines.join('\n');
            if (!isSo(screen)) return;
            this.#watchers.delete(look);
            resolve(screen);
          };
          this.#watchers.add(look);
          signal.addEventListener('abort', () => this.#watchers.delete(look));
          look();
        }),
    );
  }

  /** Waits until a text is on the screen. */
  async shows(text: string, seconds = 10): Promise<string> {
    return this.until(JSON.stringify(text), seconds, (screen) => screen.includes(text));
  }

  /** Waits for the end of the program and tells how it left the terminal. */
  async ended(seconds = 10): Promise<Ending> {
    await this.until('the end of the program', seconds, () => this.#exited);
    const modes = [...this.output.matchAll(/^[0-9a-f]+(?::[0-9a-f]+)+(?=\r?$)/gm)].map(([mode]) => mode);
    const { modes: left, buffer } = this.#terminal;
    const cursorShown = this.output.lastIndexOf(`${escape}[?25h`) >= this.output.lastIndexOf(`${escape}[?25l`);
    return {
      code: Number(/^code (\d+)$/m.exec(this.lines.join('\n'))?.[1]),
      sameModes: modes.length === 2 && modes[0] === modes[1],
      clean:
        buffer.active.type === 'normal' &&
        cursorShown &&
        left.mouseTrackingMode === 'none' &&
        !left.bracketedPasteMode &&
        !left.applicationCursorKeysMode,
    };
  }

  /** Ends the program where a test broke off. Does nothing after its end. */
  close(): void {
    if (!this.#exited) this.#pty.kill('SIGKILL');
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look();
  }
}

/** Waits for the end and throws unless the program ended well and left its terminal as it was. */
export async function mustEndWell(screen: PtyScreen): Promise<void> {
  const ending = await screen.ended();
  if (ending.code === 0 && ending.sameModes && ending.clean) return;
  throw new Error(`it left the terminal so: ${JSON.stringify(ending)}\n${screen.lines.join('\n').trim()}`);
}

/** Opens a screen for the time of the callback, and ends it whatever happens. */
export async function onScreen<Value>(
  program: string,
  args: readonly string[],
  options: PtyOptions,
  task: (screen: PtyScreen) => Promise<Value>,
): Promise<Value> {
  const screen = new PtyScreen(program, args, options);
  try {
    return await task(screen);
  } finally {
    screen.close();
  }
}
