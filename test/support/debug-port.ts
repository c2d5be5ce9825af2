import { afterEach } from '@jest/globals';
import type { WebSocket } from 'ws';
import type { DebugOutcome, DebugPort, DebugProgress } from '../../src/model/debug.ts';
import type { Pod } from '../../src/model/wire.ts';
import { createDebugPort } from '../../src/run/debug-port.ts';
import { runningPod } from './debug-facts.ts';
import { heldStreams } from './held-streams.ts';
import { loopbackApi, type LoopbackApi, type SeenRequest } from './loopback-api.ts';

/** What the API server answers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The Pod that is debugged. */
export const ref = { kind: 'Pod', namespace: 'shop', name: 'cart-1' };
/** Its path. */
export const podUrl = '/api/v1/namespaces/shop/pods/cart-1';
/** What Pod Security says. */
export const forbidden: Answer = {
  status: 403,
  body: {
    kind: 'Status',
    message: 'pods "cart-1" is forbidden: violates PodSecurity "restricted:latest": x',
    details: { name: 'cart-1' },
  },
};

/** An API server that holds one Pod; `change` answers first. */
export async function portTo(
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

/** As `portTo`, for the tests of one file: what a test starts is closed after it. */
export function portForEachTest(): typeof portTo {
  const servers: LoopbackApi[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((each) => each.close()));
  });
  return async (...args) => {
    const made = await portTo(...args);
    servers.push(made.server);
    return made;
  };
}

function ordinary(request: SeenRequest, asPod: () => Answer): Answer {
  if (request.url.endsWith('selfsubjectaccessreviews')) return { status: 201, body: { status: { allowed: true } } };
  if (request.url === '/api/v1/namespaces/shop') return { status: 200, body: { kind: 'Namespace', metadata: {} } };
  if (request.url.includes('/log?')) return { status: 200, body: 'printed\n' };
  if (request.url.startsWith('/api/v1/namespaces/shop/pods')) return asPod();
  return { status: 404, body: { kind: 'Status', message: 'not found' } };
}

/** Proposes and starts, as somebody who agrees would. */
export async function go(
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
export function withDebugger(over: () => boolean): () => Pod {
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
