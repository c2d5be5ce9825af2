import { afterEach, describe, expect, it } from '@jest/globals';
import type { WebSocket } from 'ws';
import { crashingPod, runningPod } from '../../test/support/debug-facts.ts';
import { heldStreams } from '../../test/support/held-streams.ts';
import { loopbackApi, type LoopbackApi, type SeenRequest } from '../../test/support/loopback-api.ts';
import type { DebugOutcome, DebugPort, DebugProgress } from '../model/debug.ts';
import type { Pod } from '../model/wire.ts';
import { createDebugPort } from './debug-port.ts';

let api: LoopbackApi | undefined;

afterEach(async () => {
  await api?.close();
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const ref = { kind: 'Pod', namespace: 'shop', name: 'cart-1' };
const podUrl = '/api/v1/namespaces/shop/pods/cart-1';
const forbidden: Answer = {
  status: 403,
  body: {
    kind: 'Status',
    message: 'pods "cart-1" is forbidden: violates PodSecurity "restricted:latest": x',
    details: { name: 'cart-1' },
  },
};

/** An API server that holds one Pod; `change` answers first. */
async function portTo(
  pod: () => Pod,
  change: (request: SeenRequest) => Answer | undefined = () => undefined,
  attached?: (socket: WebSocket) => void,
  waitLimit = 2_000,
): Promise<{ readonly port: DebugPort; readonly server: LoopbackApi }> {
  const asPod = (): Answer => ({ status: 200, body: { kind: 'Pod', ...pod() } });
  const server = await loopbackApi({
    answer: (request) => change(request) ?? ordinary(request, asPod),
    ...(attached === undefined ? {} : { attached }),
  });
  api = server;
  const port = createDebugPort({
    transport: server.transport,
    context: 'loopback',
    readOnly: false,
    image: 'busybox:1.36',
    hintOf: () => undefined,
    now: () => Date.parse('2026-01-01T01:00:00Z'),
    suffix: () => 'x7k2p',
    waitLimit,
  });
  return { port, server };
}

function ordinary(request: SeenRequest, asPod: () => Answer): Answer {
  if (request.url.endsWith('selfsubjectaccessreviews')) return { status: 201, body: { status: { allowed: true } } };
  if (request.url === '/api/v1/namespaces/shop') return { status: 200, body: { kind: 'Namespace', metadata: {} } };
  if (request.url.includes('/log?')) return { status: 200, body: 'printed\n' };
  if (request.url.startsWith('/api/v1/namespaces/shop/pods')) return asPod();
  return { status: 404, body: { kind: 'Status', message: 'not found' } };
}

async function go(
  port: DebugPort,
  wishes = {},
): Promise<{ outcome: DebugOutcome; progress: DebugProgress[]; out: string }> {
  const progress: DebugProgress[] = [];
  const held = heldStreams();
  const proposal = await port.propose(ref, wishes);
  const outcome = await port.start(proposal, held.streams, (each) => progress.push(each), new AbortController().signal);
  return { outcome, progress, out: held.printed().out };
}

/** The Pod with a debug container that runs until `over`. */
function withDebugger(over: () => boolean): () => Pod {
  return () =>
    runningPod({
      status: {
        phase: 'Running',
        containerStatuses: [{ name: 'app', state: { running: {} } }],
        ephemeralContainerStatuses: [
          { name: 'debugger-x7k2p', state: over() ? { terminated: { exitCode: 7 } } : { running: {} } },
        ],
      },
    });
}

describe('a session from proposal to exit code', () => {
  it('asks for a dry run, patches, waits, attaches and reads the exit code from the status', async () => {
    let over = false;
    const { port, server } = await portTo(
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
    const { port } = await portTo(withDebugger(() => true));
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
    const { port, server } = await portTo(
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
    const { port, server } = await portTo(crashingPod, ({ url, method }) =>
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

describe('a session that cannot go', () => {
  it('changes nothing when the dry run is refused', async () => {
    const { port, server } = await portTo(runningPod, ({ method }) => (method === 'PATCH' ? forbidden : undefined));
    const { outcome } = await go(port);
    expect(outcome.refusal).toMatchObject({ kind: 'pod-security', retry: { profile: 'restricted' } });
    expect(server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('goes on where a webhook only refuses dry runs', async () => {
    const message = 'admission webhook "x" does not support dry run';
    const { port } = await portTo(
      withDebugger(() => true),
      ({ url }) => (url.includes('dryRun') ? { status: 400, body: { kind: 'Status', message } } : undefined),
    );
    expect((await go(port, { tty: false, stdin: false })).outcome.exitCode).toBe(7);
  });

  it('changes nothing when another Pod has taken the name', async () => {
    const { port } = await portTo(runningPod, ({ method }) =>
      method === 'PATCH' ? { status: 200, body: { kind: 'Pod', metadata: { uid: 'uid-9' } } } : undefined,
    );
    expect((await go(port)).outcome.refusal?.kind).toBe('pod-changed');
  });

  it('stops waiting when time is up, and says what was seen last', async () => {
    const { port } = await portTo(runningPod, undefined, undefined, 1);
    const { outcome } = await go(port);
    expect(outcome.refusal?.kind).toBe('timeout');
    expect(outcome.note).toMatch(/has not taken it up yet.*stays in the Pod/);
  });

  it('names a Pod that is not there', async () => {
    const gone: Answer = { status: 404, body: { kind: 'Status', message: 'pods "cart-1" not found' } };
    const { port } = await portTo(runningPod, ({ url }) => (url === podUrl ? gone : undefined));
    expect((await port.propose(ref)).refusal).toMatchObject({
      kind: 'pod-not-found',
      reason: 'there is no Pod cart-1 in namespace shop',
    });
  });

  it('asks the server for each right, and goes on where it cannot tell', async () => {
    const denied: Answer = { status: 201, body: { status: { allowed: false } } };
    const { port } = await portTo(runningPod, ({ url, body }) =>
      url.endsWith('reviews') && body.includes('ephemeralcontainers') ? denied : undefined,
    );
    expect((await port.propose(ref)).refusal).toMatchObject({ kind: 'forbidden', offer: 'copy' });
    await api?.close();
    const silent = await portTo(runningPod, ({ url }) => (url.endsWith('reviews') ? forbidden : undefined));
    expect((await silent.port.propose(ref)).refusal).toBeUndefined();
  });

  it('takes the level of the namespace from its label', async () => {
    const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
    const { port } = await portTo(runningPod, ({ url }) =>
      url === '/api/v1/namespaces/shop' ? { status: 200, body: { metadata: { labels } } } : undefined,
    );
    expect((await port.propose(ref)).plan?.profile).toBe('restricted');
  });

  it('says that the server is out of reach', async () => {
    const { port, server } = await portTo(runningPod);
    await server.close();
    api = undefined;
    expect((await port.propose(ref)).refusal?.kind).toBe('unreachable');
  });
});
