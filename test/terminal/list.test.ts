import { describe, expect, it } from '@jest/globals';
import { board, currencies, group, instant, sketch } from './boards.ts';
import { openScreen } from './open-screen.ts';

describe('the list', () => {
  it('says what is wrong, since when and whether it gets worse before a key is pressed', async () => {
    const { terminal, exit } = await openScreen(sketch());
    const screen = await terminal.shows('deploy/cart');
    expect(screen.split('\n').slice(0, 6)).toEqual([
      ' prod-eu · shop                    3 failing · 1 recovering · 12 healthy   live',
      '─'.repeat(80),
      '▸ ✖ deploy/cart      0/3  killed at its 64Mi memory limit, 4 restarts       6m ↑',
      '▹ ✖ deploy/checkout  1/3  Secret "pay-keys" has no key "api-token"          6m',
      '  ◌ sts/orders-db    0/1  Pending, looking…                                 6m',
      '  ↻ deploy/search    1/1  liveness killed it after 30 s             recovering ↓',
    ]);
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('begins at the top of the screen, whatever the shell had written', async () => {
    const { terminal, exit } = await openScreen(sketch());
    expect((await terminal.modes())['alternate']).toBe(true);
    const lines = await terminal.lines();
    expect(lines[0]).toContain('prod-eu');
    expect(lines[23]).toContain('q quit');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('applies each key of a burst', async () => {
    const groups = Array.from({ length: 40 }, (_, index) => group(`app-${String(index)}`));
    const { terminal, exit } = await openScreen(board(groups));
    terminal.type('jjjj');
    await terminal.shows('▸ ✖ deploy/app-4 ');
    terminal.type('kGgjj');
    await terminal.shows('▸ ✖ deploy/app-2 ');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('keeps the chosen row when rows change places above it', async () => {
    const open = await openScreen(board([group('a'), group('b'), group('c')]));
    open.terminal.type('j');
    await open.terminal.shows('▸ ✖ deploy/b');
    open.board.put(board([group('new'), group('c'), group('a'), group('b')]));
    const screen = await open.terminal.shows('deploy/new');
    expect(screen).toContain('▸ ✖ deploy/b');
    open.terminal.type('\r');
    await open.terminal.shows('b-7d9f4-x2k9p › app');
    open.terminal.type('\u0003');
    expect(await open.exit).toBe(130);
  });

  it('stays on the first row until somebody moves, however the rows come', async () => {
    const open = await openScreen(board([group('a')]));
    await open.terminal.shows('▸ ✖ deploy/a');
    open.board.put(board([group('worse'), group('a')]));
    const screen = await open.terminal.shows('deploy/worse');
    expect(screen).toContain('▸ ✖ deploy/worse');
    open.terminal.type('q');
    expect(await open.exit).toBe(0);
  });

  it('goes to the row that took the place of the chosen one when it is gone', async () => {
    const open = await openScreen(board([group('a'), group('b'), group('c')]));
    open.terminal.type('j');
    await open.terminal.shows('▸ ✖ deploy/b');
    open.board.put(board([group('a'), group('c')]));
    await open.terminal.shows('▸ ✖ deploy/c');
    open.terminal.type('q');
    expect(await open.exit).toBe(0);
  });

  it('shows the Pods of a workload when asked', async () => {
    const { terminal, exit } = await openScreen(sketch());
    terminal.type('j ');
    const screen = await terminal.shows('checkout-7d9f-m4q7t');
    expect(screen).toContain('app · CrashLoopBackOff · 4 restarts');
    terminal.type(' ');
    await terminal.until((text) => !text.includes('checkout-7d9f-m4q7t'));
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('filters by words, and q in the filter is a letter', async () => {
    const { terminal, exit } = await openScreen(sketch());
    terminal.type('/secret');
    await terminal.until((text) => !text.includes('deploy/cart') && text.includes('deploy/checkout'));
    terminal.type('q');
    await terminal.shows('No row matches "secretq"');
    terminal.type('\u007f\r');
    await terminal.until((text) => text.includes('/secret ') && text.includes('▸ ✖ deploy/checkout'));
    terminal.type('\u001b');
    await terminal.shows('deploy/cart');
    terminal.type('/!restarts');
    await terminal.until((text) => !text.includes('deploy/cart'));
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('draws 150,000 rows as fast as twenty', async () => {
    const groups = Array.from({ length: 150_000 }, (_, index) => group(`app-${String(index)}`));
    const { terminal, exit } = await openScreen(board(groups));
    await terminal.shows('deploy/app-0');
    terminal.type('G');
    await terminal.shows('▸ ✖ deploy/app-149999');
    expect(await terminal.shows('150000/150000')).not.toContain('app-0 ');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('says since when it is not current, and why', async () => {
    const stale = currencies.map((each) => ({
      ...each,
      status: 'stale' as const,
      since: instant - 12_000,
      reason: 'connect ECONNREFUSED 10.0.0.1:6443',
    }));
    const { terminal, exit, board: store } = await openScreen(board([group('cart')], { currencies: stale }));
    const screen = await terminal.shows('not current for 12s, since 02:14:05Z');
    expect(screen).toContain('stale 12s');
    expect(screen).toContain('pods, events, deployments');
    store.put(board([group('cart')]));
    await terminal.until((text) => text.includes('live') && !text.includes('not current'));
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('says what may not be seen', async () => {
    const some = currencies.map((each) =>
      each.resource === 'events' ? { ...each, status: 'forbidden' as const, reason: 'no' } : each,
    );
    const { terminal, exit } = await openScreen(board([group('cart')], { currencies: some }));
    await terminal.shows('▲ not seen: events in shop (forbidden)');
    terminal.type('q');
    expect(await exit).toBe(0);
  });
});

describe('an empty list', () => {
  it('says that all are healthy', async () => {
    const { terminal, exit } = await openScreen(board([]));
    await terminal.shows('✔ All 12 healthy.');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('says that there is no such namespace', async () => {
    const empty = board([], { namespaces: ['shpo'], missing: ['shpo'], healthy: 0, total: 0 });
    const { terminal, exit } = await openScreen(empty);
    expect(await terminal.shows('There is no namespace `shpo`.')).not.toContain('No Pods');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('says that the namespace has no Pods, and which others the kubeconfig names', async () => {
    const empty = board([], { namespaces: ['default'], healthy: 0, total: 0 });
    const { terminal, exit } = await openScreen(empty, { options: { knownNamespaces: ['default', 'shop', 'pay'] } });
    expect(await terminal.shows('No Pods in `default`.')).toContain('Your kubeconfig names shop, pay.');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('says that it is connecting, and can be left meanwhile', async () => {
    const { terminal, exit } = await openScreen(board([], { synced: false, total: 0, healthy: 0, currencies: [] }));
    await terminal.shows('Connecting to prod-eu…');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('says that Pods may not be listed, and what to do', async () => {
    const forbidden = [
      { resource: 'pods', scope: 'shop', status: 'forbidden', since: instant, reason: 'pods is forbidden' },
    ] as const;
    const { terminal, exit } = await openScreen(board([], { total: 0, healthy: 0, currencies: forbidden }));
    expect(await terminal.shows('You may not list Pods in `shop`.')).toContain('kubectl auth can-i --list -n shop');
    terminal.type('q');
    expect(await exit).toBe(0);
  });
});
