import { describe, expect, it } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { board, group, sketch } from './boards.ts';
import { echoing, FakeDebugPort, proposal, type FakeSession } from './debug-port.ts';
import { never, openScreen } from './open-screen.ts';
import { escape } from './test-terminal.ts';

const inSession = (port: FakeDebugPort) => () => port.done.includes('start');

describe('the confirmation of a debug container', () => {
  it('names context, namespace and Pod, what is permanent, the equal kubectl line and the exact JSON', async () => {
    const { terminal, exit } = await openScreen(sketch(), { ports: { debug: new FakeDebugPort(echoing) } });
    terminal.type('s');
    const screen = await terminal.shows('What is sent, exactly');
    expect(screen).toContain('Cluster   prod-eu (https://10.0.0.1:6443)');
    expect(screen).toContain('Namespace shop');
    expect(screen).toContain('Pod       cart-7d9f4-x2k9p');
    expect(screen).toContain('Permanent The debug container stays');
    expect(screen).toContain('The same  kubectl -n shop debug cart-7d9f4-x2k9p');
    expect(screen).toContain('"name": "debugger-x7k2p"');
    expect(screen).toContain('▸ Cancel    Add the debug container');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('changes nothing by Enter, by a paste or by a burst of keys', async () => {
    const port = new FakeDebugPort(echoing);
    const { terminal, exit } = await openScreen(sketch(), { ports: { debug: port } });
    terminal.type('s\r');
    await terminal.shows('deploy/cart');
    terminal.type('s');
    await terminal.shows('▸ Cancel');
    terminal.type(`${escape}[200~\u001b[C\r${escape}[201~`);
    terminal.type('\r');
    await terminal.shows('⏎ why');
    expect(port.done.filter((each) => !each.startsWith('propose'))).toEqual([]);
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('tells a refusal with what to do, and offers the other way', async () => {
    const { plan: _, ...rest } = proposal({
      refusal: {
        kind: 'target-not-running',
        reason: 'app does not run.',
        advice: 'Debug a copy of the Pod.',
        offer: 'copy',
      },
    });
    const port = new FakeDebugPort(echoing, rest);
    const { terminal, exit } = await openScreen(sketch(), { ports: { debug: port } });
    terminal.type('s');
    const screen = await terminal.shows('Not here  app does not run.');
    expect(screen).toContain('Do        Debug a copy of the Pod.');
    expect(screen).not.toContain('Add the debug container');
    terminal.type('l\r');
    await terminal.until(() => port.done.includes('propose copy'));
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('is not there with --read-only, nor where no cluster is', async () => {
    const port = new FakeDebugPort(echoing);
    const { terminal, exit } = await openScreen(sketch(), { ports: { debug: port }, options: { readOnly: true } });
    terminal.type('sj');
    const screen = await terminal.shows('▸ ✖ deploy/checkout');
    expect(screen).not.toContain('debug shell');
    expect(port.done).toEqual([]);
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('can be left while it is being prepared', async () => {
    const port = new FakeDebugPort(echoing);
    port.propose = never;
    const { terminal, exit } = await openScreen(sketch(), { ports: { debug: port } });
    terminal.type('s');
    await terminal.shows('Nothing is changed.');
    terminal.type('\u001b');
    await terminal.shows('⏎ why');
    terminal.type('q');
    expect(await exit).toBe(0);
  });
});

describe('a debug session', () => {
  it('gets every key, and the screen comes back intact', async () => {
    const port = new FakeDebugPort(echoing);
    const { terminal, exit } = await openScreen(sketch(), { ports: { debug: port } });
    const before = await terminal.modes();
    terminal.type('s');
    await terminal.shows('▸ Cancel');
    terminal.type('l\r');
    await terminal.shows('/ # ');
    expect(await terminal.modes()).toMatchObject({ alternate: false, raw: true, bracketedPasteMode: false });
    terminal.type('ls \u0003 q exit');
    const ended = await terminal.shows('The shell ended after "ls');
    expect(ended).toContain('q exit".');
    expect(ended.split('\n')[0]).toMatch(/^ Debug shop\/cart-7d9f4-x2k9p +ended$/);
    expect(await terminal.modes()).toEqual(before);
    terminal.type('\r');
    const screen = await terminal.shows('▸ ✖ deploy/cart');
    expect(screen.split('\n')[0]).toContain(' prod-eu · shop');
    terminal.type('j');
    await terminal.shows('▸ ✖ deploy/checkout');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('may leave the cursor anywhere and modes on: nothing of it is left on the screen', async () => {
    const messy: FakeSession = async ({ output }) => {
      output(Buffer.from(`garbage\r\n`.repeat(30)));
      output(
        Buffer.from(`${escape}[?1049h${escape}[?1000h${escape}[?1006h${escape}[?2004h${escape}[?25l${escape}[31;7mabc`),
      );
      return Promise.resolve({ exitCode: 3, note: 'The shell ended.' });
    };
    const port = new FakeDebugPort(messy);
    const open = await openScreen(sketch(), { ports: { debug: port } });
    const before = await open.terminal.modes();
    for (const round of [1, 2]) {
      open.terminal.type('s');
      await open.terminal.shows('▸ Cancel');
      open.terminal.type('l\r');
      const screen = await open.terminal.shows('Exit code 3');
      expect([round, screen.split('\n')[0]?.trim().startsWith('Debug')]).toEqual([round, true]);
      expect(screen).not.toMatch(/garbage|abc/);
      open.terminal.type('\r');
      const list = await open.terminal.shows('▸ ✖ deploy/cart');
      expect(list.split('\n')[0]).toBe(
        ' prod-eu · shop                    3 failing · 1 recovering · 12 healthy   live',
      );
      expect(await open.terminal.modes()).toEqual(before);
    }
    open.terminal.type('q');
    expect(await open.exit).toBe(0);
  });

  it('shows what changed meanwhile, at the size the terminal has by then', async () => {
    let end: () => void = () => undefined;
    const port = new FakeDebugPort(
      async () => new Promise((resolve) => (end = () => resolve({ note: 'The shell ended.' }))),
    );
    const open = await openScreen(sketch(), { ports: { debug: port } });
    open.terminal.type('s');
    await open.terminal.shows('▸ Cancel');
    open.terminal.type('l\r');
    await open.terminal.until(inSession(port));
    open.board.put(board([group('fresh')]));
    open.terminal.resize(60, 15);
    end();
    await open.terminal.shows('The shell ended.');
    open.terminal.type('\r');
    const screen = await open.terminal.shows('deploy/fresh');
    expect(screen.split('\n')).toHaveLength(15);
    open.terminal.type('q');
    expect(await open.exit).toBe(0);
  });

  it('is cancelled by Ctrl-C while it is waited for', async () => {
    const waiting: FakeSession = async (_streams, signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ note: 'Cancelled; debugger-x7k2p stays.' })),
      );
    const port = new FakeDebugPort(waiting);
    const { terminal, exit } = await openScreen(sketch(), { ports: { debug: port } });
    terminal.type('s');
    await terminal.shows('▸ Cancel');
    terminal.type('l\r');
    await terminal.shows('waiting for debugger-x7k2p');
    terminal.type('\u0003');
    await terminal.shows('Cancelled; debugger-x7k2p stays.');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('that fails is told, and the copy it left can be deleted', async () => {
    const leftover = { namespace: 'shop', pod: 'cart-copy', uid: 'u', command: 'kubectl -n shop delete pod cart-copy' };
    let first = true;
    const session: FakeSession = async () => {
      if (!first) return Promise.resolve({ note: 'Left.', leftover });
      first = false;
      throw new Error('no route');
    };
    const port = new FakeDebugPort(session);
    const { terminal, exit } = await openScreen(sketch(), { ports: { debug: port } });
    terminal.type('s');
    await terminal.shows('▸ Cancel');
    terminal.type('l\r');
    await terminal.shows('The session failed: no route');
    terminal.type('\r');
    await terminal.shows('⏎ why');
    terminal.type('s');
    await terminal.shows('▸ Cancel');
    terminal.type('l\r');
    expect(await terminal.shows('▸ Keep the copy')).toContain('kubectl -n shop delete pod cart-copy');
    terminal.type('l\r');
    await terminal.shows('Pod cart-copy is deleted.');
    expect(port.done.at(-1)).toBe('delete cart-copy');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });
});
