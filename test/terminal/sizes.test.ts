import { describe, expect, it } from '@jest/globals';
import { board, finding, group, member, sketch } from './boards.ts';
import { openScreen, type OpenScreen } from './open-screen.ts';
import { escape } from './test-terminal.ts';

async function leave(open: OpenScreen): Promise<void> {
  open.terminal.type('\u0003');
  expect(await open.exit).toBe(130);
}

describe('the screen', () => {
  it.each([
    [80, 24],
    [40, 10],
    [200, 50],
    [20, 5],
  ])('fills a terminal of %i×%i on every screen, header first and keys last', async (columns, rows) => {
    const open = await openScreen(sketch(), { size: [columns, rows] });
    for (const [keys, sign] of [
      ['j', /prod-eu|3✖/],
      ['\r', /checkout|failing/],
      ['?', /Key/],
      ['ql', /log/],
      ['qqn', /Choose|now/],
    ] as const) {
      open.terminal.type(keys);
      const screen = await open.terminal.until((text) => sign.test(text.split('\n')[0] ?? ''));
      expect(screen.split('\n').at(-1)).toMatch(/esc|quit|[q?⏎]/);
    }
    await leave(open);
  });

  it('is redrawn right at each size while it is resized', async () => {
    const open = await openScreen(sketch());
    for (const [columns, rows] of [
      [40, 10],
      [120, 40],
      [79, 9],
      [80, 24],
    ] as const) {
      open.terminal.resize(columns, rows);
      await open.terminal.until((text) => {
        const lines = text.split('\n');
        return (lines[0]?.startsWith(' prod-eu') ?? false) && (lines[rows - 1]?.includes('⏎ why') ?? false);
      });
    }
    expect(await open.terminal.lines()).toHaveLength(24);
    await leave(open);
  });

  it('says what it needs where nothing fits, and q still quits', async () => {
    const open = await openScreen(sketch(), { size: [12, 3] });
    await open.terminal.shows('needs');
    open.terminal.type('q');
    expect(await open.exit).toBe(0);
  });

  it('survives a storm of sizes', async () => {
    const open = await openScreen(sketch());
    for (let size = 1; size < 60; size++) open.terminal.resize(((size * 37) % 120) + 1, ((size * 17) % 50) + 1);
    open.terminal.resize(80, 24);
    const screen = await open.terminal.until((text) => text.split('\n')[0]?.includes('12 healthy') ?? false);
    expect(screen.split('\n').at(-1)).toContain('⏎ why');
    await leave(open);
  });

  it('keeps to its columns with wide characters', async () => {
    const wide = group('検索', { title: 'イメージが見つかりません 🚑 '.repeat(6) });
    const open = await openScreen(board([wide, group('cart')]), { size: [60, 10] });
    const lines = (await open.terminal.shows('deploy/cart')).split('\n');
    expect(lines[2]).toContain('deploy/検索');
    expect(lines[3]).toContain('deploy/cart');
    expect(lines[2]).toMatch(/… 6m ↑$/);
    await leave(open);
  });

  it('lets nothing hostile from the cluster reach the terminal', async () => {
    const poison = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp.exe\u200b\u0007\u001b]52;c;b3duZWQ=\u001b\\';
    const sick = member(`evil${poison}`, [
      finding({
        title: `title${poison}`,
        why: `why${poison}`,
        container: `app${poison}`,
        evidence: [{ kind: 'log', object: `Pod ${poison}`, path: `log${poison}`, value: `value${poison}\r\nnext` }],
        remedies: [{ text: `do${poison}`, command: `echo ${poison}`, effect: 'read-only', by: 'app' }],
      }),
    ]);
    const hostile = board([group(`evil${poison}`, { title: `row${poison}`, members: [sick] })], {
      context: `ctx${poison}`,
      namespaces: [`ns${poison}`],
    });
    const open = await openScreen(hostile);
    open.terminal.type(' \r');
    await open.terminal.shows('why');
    open.terminal.type('e');
    await open.terminal.shows('events');
    const forbidden = [`${escape}]`, `${escape}[2J`, '\u009b', '\u202e', '\u200b', '\u0007'];
    expect(forbidden.filter((sequence) => open.terminal.written.includes(sequence))).toEqual([]);
    await leave(open);
  });

  it('has only ASCII where the locale allows no more', async () => {
    const open = await openScreen(sketch(), { options: { ascii: true } });
    const screen = await open.terminal.shows('deploy/cart');
    expect(screen).toMatch(/^[ -~\n]*$/);
    expect(screen).toContain('> x deploy/cart');
    await leave(open);
  });
});

describe('leaving', () => {
  it.each([
    ['q', 0],
    ['\u0003', 130],
  ])('by %j takes less than 200 ms, whatever is being read, and the terminal is as before', async (key, code) => {
    const open = await openScreen(sketch());
    open.terminal.type('l');
    await open.terminal.shows('Reading…');
    if (code === 0) open.terminal.type('q');
    await open.terminal.shows(code === 0 ? '⏎ why' : 'Reading…');
    const start = performance.now();
    open.terminal.type(key);
    expect(await open.exit).toBe(code);
    expect(performance.now() - start).toBeLessThan(200);
    expect(await open.terminal.modes()).toMatchObject({ alternate: false, raw: false, cursor: true, listeners: 0 });
    expect(open.terminal.written).toContain('[?2004l');
  });

  it('happens by itself when the terminal is gone', async () => {
    const open = await openScreen(sketch());
    open.terminal.stdout.emit('error', new Error('write EPIPE'));
    expect(await open.exit).toBe(1);
  });

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('SIGTERM') + process.listenerCount('exit');
    const open = await openScreen(sketch());
    await leave(open);
    expect(process.listenerCount('SIGTERM') + process.listenerCount('exit')).toBe(before);
    expect(open.terminal.stdout.listenerCount('resize')).toBe(0);
  });
});
