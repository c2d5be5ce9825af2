import { describe, expect, it } from '@jest/globals';
import { runningPod } from '../../test/support/debug-facts.ts';
import {
  forbidden,
  go,
  podUrl,
  portForEachTest,
  ref,
  withDebugger,
  type Answer,
} from '../../test/support/debug-port.ts';

const portHere = portForEachTest();

describe('a session that cannot go', () => {
  // Stands first: the requests that it gives up end while the others run, not after the last.
  it('says that the server is out of reach', async () => {
    const { port, server } = await portHere(runningPod);
    await server.close();
    expect((await port.propose(ref)).refusal?.kind).toBe('unreachable');
  });

  it('changes nothing when the dry run is refused', async () => {
    const { port, server } = await portHere(runningPod, ({ method }) => (method === 'PATCH' ? forbidden : undefined));
    const { outcome } = await go(port);
    expect(outcome.refusal).toMatchObject({ kind: 'pod-security', retry: { profile: 'restricted' } });
    expect(server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('goes on where a webhook only refuses dry runs', async () => {
    const message = 'admission webhook "x" does not support dry run';
    const { port } = await portHere(
      withDebugger(() => true),
      ({ url }) => (url.includes('dryRun') ? { status: 400, body: { kind: 'Status', message } } : undefined),
    );
    expect((await go(port, { tty: false, stdin: false })).outcome.exitCode).toBe(7);
  });

  it('changes nothing when another Pod has taken the name', async () => {
    const { port } = await portHere(runningPod, ({ method }) =>
      method === 'PATCH' ? { status: 200, body: { kind: 'Pod', metadata: { uid: 'uid-9' } } } : undefined,
    );
    expect((await go(port)).outcome.refusal?.kind).toBe('pod-changed');
  });

  it('stops waiting when time is up, and says what was seen last', async () => {
    const { port } = await portHere(runningPod, undefined, undefined, 1);
    const { outcome } = await go(port);
    expect(outcome.refusal?.kind).toBe('timeout');
    expect(outcome.note).toMatch(/has not taken it up yet.*stays in the Pod/);
  });

  it('names a Pod that is not there', async () => {
    const gone: Answer = { status: 404, body: { kind: 'Status', message: 'pods "cart-1" not found' } };
    const { port } = await portHere(runningPod, ({ url }) => (url === podUrl ? gone : undefined));
    expect((await port.propose(ref)).refusal).toMatchObject({
      kind: 'pod-not-found',
      reason: 'there is no Pod cart-1 in namespace shop',
    });
  });

  it('names the Pods that a mistyped name may have meant', async () => {
    const gone: Answer = { status: 404, body: { kind: 'Status', message: 'pods "cart-1" not found' } };
    const items = ['cart-2', 'orders-1'].map((name) => ({ metadata: { name } }));
    const list: Answer = { status: 200, body: { kind: 'PartialObjectMetadataList', items } };
    const { port } = await portHere(runningPod, ({ url }) =>
      url === podUrl ? gone : url.startsWith('/api/v1/namespaces/shop/pods?') ? list : undefined,
    );
    expect((await port.propose(ref)).refusal?.advice).toBe('near names: cart-2');
  });

  it('asks the server for each right, and goes on where it cannot tell', async () => {
    const denied: Answer = { status: 201, body: { status: { allowed: false } } };
    const { port } = await portHere(runningPod, ({ url, body }) =>
      url.endsWith('reviews') && body.includes('ephemeralcontainers') ? denied : undefined,
    );
    expect((await port.propose(ref)).refusal).toMatchObject({ kind: 'forbidden', offer: 'copy' });
    const silent = await portHere(runningPod, ({ url }) => (url.endsWith('reviews') ? forbidden : undefined));
    expect((await silent.port.propose(ref)).refusal).toBeUndefined();
  });

  it('takes the level of the namespace from its label', async () => {
    const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
    const { port } = await portHere(runningPod, ({ url }) =>
      url === '/api/v1/namespaces/shop' ? { status: 200, body: { metadata: { labels } } } : undefined,
    );
    expect((await port.propose(ref)).plan?.profile).toBe('restricted');
  });
});
