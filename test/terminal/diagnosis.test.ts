import { describe, expect, it } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { board, diagnosis, finding, group, member, sketch } from './boards.ts';
import { openScreen } from './open-screen.ts';

const ref = { kind: 'Pod', namespace: 'shop', name: 'cart-7d9f4-x2k9p' };

describe('a diagnosis', () => {
  it('answers why, how sure, and what to do', async () => {
    const { terminal, exit, focused } = await openScreen(sketch());
    terminal.type('\r');
    const screen = await terminal.shows('Not seen');
    expect(screen.split('\n').slice(0, 13)).toEqual([
      ' shop › deploy/cart › cart-7d9f4-x2k9p › app                     failing for 6m',
      ' Killed at its memory limit of 64Mi; 4 restarts in 6 minutes            certain',
      '─'.repeat(80),
      ' Why       The kernel killed it when it passed resources.limits.memory. The',
      '           last two runs, seen here, lasted 21 s and 19 s.',
      ' Chain     oom limit → CrashLoopBackOff',
      ' Evidence  status.lastState.terminated  OOMKilled, exit 137, ran 21 s   60s ago',
      '           spec.resources.limits        memory 64Mi',
      ' Do        1 roll back                                                    app ✎',
      '              kubectl -n shop rollout undo deploy/cart',
      '           2 see what it used                                             app',
      '              kubectl -n shop top pod cart-7d9f4-x2k9p',
      ' Not seen  metrics in shop (not installed): its use over time is unknown',
    ]);
    expect(focused.at(-1)).toEqual(['cart-7d9f4-x2k9p', 'cart']);
    terminal.type('qq');
    expect(await exit).toBe(0);
  });

  it('of a workload is the one of its Pod that tells most', async () => {
    const own = { uid: 'uid-cart', ref: group('cart').ref, diagnosis: diagnosis('cart') };
    const inferred = member('cart-1', [finding({ inferredFrom: 'Pod shop/cart-2', certainty: 'likely' })]);
    const { terminal, exit } = await openScreen(board([group('cart', { members: [own, inferred, member('cart-2')] })]));
    terminal.type('\r');
    await terminal.shows('shop › deploy/cart › cart-2 › app');
    terminal.type(']');
    const screen = await terminal.shows('Seen on   Pod shop/cart-2');
    expect(screen).toContain('shop › deploy/cart › cart-1 › app');
    terminal.type('\u0003');
    await exit;
  });

  it('copies a command by its number and shows it in full', async () => {
    const { terminal, exit } = await openScreen(sketch());
    terminal.type('\r2');
    await terminal.shows('Sent to the clipboard: kubectl -n shop top pod cart-7d9f4-x2k9p');
    const command = Buffer.from('kubectl -n shop top pod cart-7d9f4-x2k9p').toString('base64');
    expect(terminal.written).toContain(`]52;c;${command}`);
    terminal.type('7');
    await terminal.shows('There is no command 7.');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('is what the program opens at for a named Pod, healthy ones too', async () => {
    const { terminal, exit, focused } = await openScreen(board([]), {
      options: { openAt: ref },
      ports: { diagnosisOf: () => diagnosis(ref.name, []) },
    });
    await terminal.shows('Nothing is wrong with it that can be seen');
    expect(focused).toEqual([['cart-7d9f4-x2k9p']]);
    terminal.type('q');
    await terminal.shows('All 12 healthy');
    terminal.type('q');
    expect(await exit).toBe(0);
  });

  it('says that it is being looked into until there is an answer', async () => {
    const open = await openScreen(board([]), { options: { openAt: ref } });
    await open.terminal.shows('It is being looked into');
    open.board.put(board([group('cart')]));
    await open.terminal.shows('Killed at its memory limit');
    open.terminal.type('\u0003');
    expect(await open.exit).toBe(130);
  });

  it('keeps what was last known when the Pod leaves the list, and says so', async () => {
    const open = await openScreen(sketch());
    open.terminal.type('\r');
    await open.terminal.shows('Killed at its memory limit');
    open.board.put(board([]));
    const screen = await open.terminal.shows('no longer among the sick');
    expect(screen).toContain('Killed at its memory limit');
    open.terminal.type('\u0003');
    expect(await open.exit).toBe(130);
  });

  it('goes through the Pods of the workload', async () => {
    const { terminal, exit } = await openScreen(sketch());
    terminal.type('j\r');
    await terminal.shows('checkout-7d9f-x2k9p › app');
    terminal.type(']');
    await terminal.shows('checkout-7d9f-m4q7t › app');
    terminal.type('\u001b[D');
    await terminal.shows('checkout-7d9f-x2k9p › app');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('shows every root, and what else may be', async () => {
    const findings = [
      finding(),
      finding({
        id: 'probes/refused',
        role: 'root',
        container: 'proxy',
        title: 'Readiness probe refused',
        remedies: [],
      }),
      finding({ role: 'alternative', certainty: 'possible', title: 'A leak since revision 14', container: 'app' }),
    ];
    const { terminal, exit } = await openScreen(board([group('cart', { members: [member('cart-1', findings)] })]), {
      size: [100, 40],
    });
    terminal.type('\r');
    const screen = await terminal.shows('A leak since revision 14 (possible)');
    expect(screen).toContain('And       proxy: Readiness probe refused (certain)');
    expect(screen).toContain('3 roll back');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });

  it('scrolls to its end on a small screen, where the title stands in full', async () => {
    const { terminal, exit } = await openScreen(sketch(), { size: [40, 10] });
    terminal.type('\r');
    expect(await terminal.shows('restarts in 6 minutes')).toContain('Killed at its memory');
    terminal.type('G');
    await terminal.shows('unknown');
    terminal.type('k\u0004g');
    await terminal.shows('restarts in 6 minutes');
    terminal.type('\u0003');
    expect(await exit).toBe(130);
  });
});
