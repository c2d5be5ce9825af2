import { describe, expect, it } from '@jest/globals';
import type { EventFacts } from '../../src/model/event.ts';
import { instant, board, group, sketch } from './boards.ts';
import { openScreen } from './open-screen.ts';

const present = async <Value>(value: Value) => Promise.resolve({ state: 'present' as const, value, asOf: instant });

const event: EventFacts = {
  uid: 'e1',
  type: 'Warning',
  reason: 'BackOff',
  message: 'Back-off restarting failed container app',
  count: 12,
  first: instant - 300_000,
  last: instant - 20_000,
  component: 'kubelet',
  involved: { kind: 'Pod', namespace: 'shop', name: 'cart-7d9f4-x2k9p' },
  container: 'app',
  name: 'cart.1',
};

describe('the log', () => {
  it('opens at its end, goes to the run before and through the containers', async () => {
    const asked: string[] = [];
    const { terminal, exit } = await openScreen(sketch(), {
      ports: {
        listContainers: async () => present(['app', 'proxy']),
        readLog: async (_pod, container, previous) => {
          asked.push(`${container} ${String(previous)}`);
          const lines = Array.from({ length: 300 }, (_, index) => `${container} line ${String(index)}`);
          return present(`${lines.join('\n')}\n`);
        },
      },
    });
    terminal.type('l');
    const screen = await terminal.shows('app line 299');
    expect(screen.split('\n')[22]).toBe(' app line 299');
    expect(screen).toContain('300/300');
    terminal.type('p');
    await terminal.shows('log of the previous run');
    terminal.type('pc');
    await terminal.shows('proxy line 299');
    expect(asked).toContain('app true');
    terminal.type('/line 42\r');
    await terminal.shows('proxy line 42');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('shows what can be said without a log', async () => {
    const { terminal, exit } = await openScreen(sketch(), {
      ports: {
        listContainers: async () => present(['app']),
        readLog: async (_pod, _container, previous) =>
          previous
            ? Promise.resolve({ state: 'absent', asOf: instant })
            : Promise.resolve({ state: 'denied', reason: 'pods/log is forbidden', asOf: instant }),
      },
    });
    terminal.type('l');
    await terminal.shows('The log could not be read: pods/log is forbidden');
    terminal.type('p');
    await terminal.shows('There is no log of a previous run.');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('says what an empty log may mean, and how old what it shows is', async () => {
    const { terminal, exit } = await openScreen(sketch(), {
      ports: { listContainers: async () => present(['app']), readLog: async () => present('\n') },
    });
    terminal.type('l');
    const screen = await terminal.shows('No lines: app has not started, or has written nothing. STATUS');
    expect(screen.split('\n')[0]).toMatch(/ log, read 0s ago$/);
    terminal.type('p');
    await terminal.shows('No lines: there was no run of app before this one');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('drops what comes back for a log that is no longer asked for', async () => {
    let answer: (text: string) => void = () => undefined;
    const { terminal, exit } = await openScreen(sketch(), {
      ports: {
        listContainers: async () => present(['app']),
        readLog: async (_pod, _container, previous) =>
          previous
            ? present('the run before')
            : new Promise((resolve) => (answer = (text) => resolve({ state: 'present', value: text, asOf: instant }))),
      },
    });
    terminal.type('l');
    await terminal.shows('Reading…');
    terminal.type('p');
    await terminal.shows('the run before');
    answer('too late');
    terminal.type('w');
    expect(await terminal.shows('the run before')).not.toContain('too late');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('says that a workload without Pods has none', async () => {
    const lone = group('cart', { members: [] });
    const { terminal, exit } = await openScreen(board([lone]));
    terminal.type('l');
    await terminal.shows('Deployment shop/cart has no Pod to look into.');
    terminal.type('q');
    expect(await exit).toBe(0);
  });
});

describe('the other views', () => {
  it('show events with age, count and the whole message', async () => {
    const { terminal, exit } = await openScreen(sketch(), { ports: { readEvents: async () => present([event]) } });
    terminal.type('e');
    const screen = await terminal.shows('Back-off restarting failed container app');
    expect(screen).toContain('   20s  BackOff ×12 app  kubelet');
    terminal.type('qq');
    expect(await exit).toBe(0);
  });

  it('show the object as YAML', async () => {
    const { terminal, exit } = await openScreen(sketch(), {
      ports: { readObject: async () => present('kind: Pod\nspec: {}\n') },
    });
    terminal.type('y');
    expect(await terminal.shows('kind: Pod')).toContain(' spec: {}');
    terminal.type('qq');
    expect(await exit).toBe(0);
  });

  it('make the help from the key map', async () => {
    const { terminal, exit } = await openScreen(sketch(), { size: [80, 60] });
    terminal.type('?');
    const screen = await terminal.shows('Keys and signs');
    expect(screen).toContain('   space   show or hide the Pods of a workload');
    expect(screen).not.toContain('debug container');
    terminal.type('\u001b');
    await terminal.shows('deploy/cart');
    terminal.type('q');
    expect(await exit).toBe(0);
  });
});

describe('choosing a namespace', () => {
  it('narrows as one types and looks there', async () => {
    const open = await openScreen(sketch(), {
      ports: { listNamespaces: async () => present(['default', 'pay', 'shop']) },
    });
    open.terminal.type('n');
    await open.terminal.shows('default');
    open.terminal.type('pa');
    await open.terminal.until((screen) => screen.includes('▸ pay') && !screen.includes('default'));
    open.terminal.type('\r');
    await open.terminal.shows('deploy/cart');
    expect(open.scopes).toEqual([['pay']]);
    open.terminal.type('nA');
    await open.terminal.until(() => open.scopes.length === 2);
    expect(open.scopes[1]).toEqual([]);
    open.terminal.type('q');
    expect(await open.exit).toBe(0);
  });

  it('takes any name where they may not be listed', async () => {
    const open = await openScreen(sketch(), {
      ports: { listNamespaces: async () => Promise.resolve({ state: 'denied', reason: 'forbidden', asOf: instant }) },
    });
    open.terminal.type('n');
    await open.terminal.shows('may not be listed');
    open.terminal.type('team-x');
    await open.terminal.shows('▸ team-x');
    open.terminal.type('\r');
    await open.terminal.until(() => open.scopes.length === 1);
    expect(open.scopes).toEqual([['team-x']]);
    open.terminal.type('q');
    expect(await open.exit).toBe(0);
  });
});
