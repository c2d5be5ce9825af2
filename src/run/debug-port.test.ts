import { describe, expect, it } from '@jest/globals';
import { crashingPod, runningPod } from '../../test/support/debug-facts.ts';
import { go, podUrl, portForEachTest, ref, withDebugger } from '../../test/support/debug-port.ts';
import { heldStreams } from '../../test/support/held-streams.ts';

const portHere = portForEachTest();

describe('a session from proposal to exit code', () => {
  it('asks for a dry run, patches, waits, attaches and reads the exit code from the status', async () => {
    let over = false;
    const { port, server } = await portHere(
      withDebugger(() => over),
      undefined,
      (socket) => {
        socket.send(Buffer.from('\u0001$ '));
        over = true;
        socket.close(1000);
      },
    );
    const { outcome, progress, out } = await go(port);
    expect(outcome).toEqual({ exitCode: 7, note: 'The session ended with exit code 7.' });
    expect(out).toBe('$ ');
    expect(progress.map(({ step }) => step)).toEqual(['dry-run', 'create', 'wait', 'attach', 'attach']);
    const patches = server.requests.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ url }) => url)).toEqual([
      `${podUrl}/ephemeralcontainers?fieldManager=kubectl-pod-doctor&dryRun=All`,
      `${podUrl}/ephemeralcontainers?fieldManager=kubectl-pod-doctor`,
    ]);
    expect(patches.map(({ headers }) => headers['content-type'])).toEqual(
      Array.from({ length: 2 }, () => 'application/strategic-merge-patch+json'),
    );
    expect(patches[0]?.body).toBe(patches[1]?.body);
  });

  it('copies the log of a command that reads nothing, for an attachment would come too late', async () => {
    const { port } = await portHere(withDebugger(() => true));
    const { outcome, out } = await go(port, { command: ['ps'], tty: false, stdin: false });
    expect(outcome.exitCode).toBe(7);
    expect(out).toBe('printed\n');
  });

  it('returns to a debug container that runs', async () => {
    const pod = runningPod({
      spec: {
        nodeName: 'n',
        containers: [{ name: 'app' }],
        ephemeralContainers: [{ name: 'old', stdin: true, tty: true }],
      },
      status: { phase: 'Running', ephemeralContainerStatuses: [{ name: 'old', state: { running: {} } }] },
    });
    const { port, server } = await portHere(
      () => pod,
      undefined,
      (socket) => socket.send(Buffer.from('\u0001$ ')),
    );
    const held = heldStreams();
    const proposal = await port.propose(ref);
    const stop = new AbortController();
    const session = port.reattach(proposal, 'old', held.streams, () => undefined, stop.signal);
    await held.waitFor('$ ');
    stop.abort();
    expect(await session).toMatchObject({ left: true });
    expect(server.requests.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('creates a copy, and deletes that very one afterwards', async () => {
    const copy = runningPod({
      metadata: { uid: 'uid-2' },
      status: { phase: 'Succeeded', containerStatuses: [{ name: 'app', state: { terminated: { exitCode: 0 } } }] },
    });
    const { port, server } = await portHere(crashingPod, ({ url, method }) =>
      url.includes('cart-1-debug-x7k2p') || (method === 'POST' && url.includes('/pods?'))
        ? { status: 200, body: { kind: 'Pod', ...copy } }
        : undefined,
    );
    const { outcome } = await go(port);
    expect(outcome).toMatchObject({ exitCode: 0, leftover: { pod: 'cart-1-debug-x7k2p', uid: 'uid-2' } });
    if (outcome.leftover === undefined) throw new Error('no copy');
    expect(await port.cleanUp(outcome.leftover)).toBe('Pod cart-1-debug-x7k2p is deleted.');
    const removal = server.requests.find(({ method }) => method === 'DELETE');
    expect(removal?.url).toBe('/api/v1/namespaces/shop/pods/cart-1-debug-x7k2p');
    expect(JSON.parse(removal?.body ?? '')).toMatchObject({ preconditions: { uid: 'uid-2' } });
  });
});

describe('a copy that never ran', () => {
  it('is removed at once', async () => {
    const message = 'exec: "sh": executable file not found in $PATH';
    const state = { terminated: { exitCode: 128, reason: 'StartError', message } };
    const copy = runningPod({
      metadata: { uid: 'uid-2' },
      status: { phase: 'Failed', containerStatuses: [{ name: 'app', state }] },
    });
    const { port, server } = await portHere(crashingPod, ({ url, method }) =>
      url.includes('cart-1-debug-x7k2p') || (method === 'POST' && url.includes('/pods?'))
        ? { status: 200, body: { kind: 'Pod', ...copy } }
        : undefined,
    );
    const { outcome } = await go(port);
    expect(outcome.refusal?.retry).toEqual({ way: 'copy', replaceImage: true, target: 'app' });
    expect(outcome.leftover).toBeUndefined();
    expect(outcome.note).toContain('Pod cart-1-debug-x7k2p is deleted.');
    expect(server.requests.some(({ method }) => method === 'DELETE')).toBe(true);
  });
});
