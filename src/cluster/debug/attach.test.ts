import { afterEach, describe, expect, it } from '@jest/globals';
import type { RawData, WebSocket } from 'ws';
import { heldStreams, type HeldStreams } from '../../../test/support/held-streams.ts';
import { loopbackApi, type LoopbackApi, type LoopbackBehaviour } from '../../../test/support/loopback-api.ts';
import { attach, type AttachEnd } from './attach.ts';

let api: LoopbackApi | undefined;

afterEach(async () => {
  await api?.close();
});

const request = { namespace: 'shop', pod: 'cart-1', container: 'debugger-x', tty: true, stdin: true };

async function begin(
  behaviour: Partial<LoopbackBehaviour>,
  change: Partial<typeof request> = {},
  signal = new AbortController().signal,
): Promise<{ readonly held: HeldStreams; readonly end: Promise<AttachEnd>; readonly server: LoopbackApi }> {
  const server = await loopbackApi({ answer: () => ({ status: 404, body: {} }), ...behaviour });
  api = server;
  const held = heldStreams();
  return {
    held,
    server,
    end: attach(server.transport, { ...request, ...change }, held.streams, signal, () => undefined),
  };
}

function bytesOf(data: RawData): Buffer {
  return Array.isArray(data)
    ? Buffer.concat(data)
    : Buffer.from(data instanceof ArrayBuffer ? new Uint8Array(data) : data);
}

function send(socket: WebSocket, channel: number, text: string): void {
  socket.send(Buffer.concat([Buffer.of(channel), Buffer.from(text)]));
}

/** A shell that repeats what is typed and leaves at "exit". */
function echo(socket: WebSocket): void {
  socket.on('message', (data: RawData) => {
    const message = bytesOf(data);
    if (message[0] !== 0) return;
    const text = message.subarray(1).toString('utf8');
    send(socket, 1, `echo ${text}`);
    if (!text.includes('exit')) return;
    send(socket, 3, '{"status":"Success"}');
    socket.close(1000);
  });
}

describe('an attachment', () => {
  it('carries what is typed and what is printed, until the process ends', async () => {
    const { held, end } = await begin({
      attached: (socket) => {
        echo(socket);
        send(socket, 1, '$ ');
      },
    });
    await held.waitFor('$ ');
    held.type('ps\n');
    await held.waitFor('echo ps');
    held.type('exit\n');
    expect(await end).toEqual({ how: 'closed' });
    expect(held.printed().out).toBe('$ echo ps\necho exit\n');
    expect(held.listeners()).toBe(0);
  });

  it('asks as the same person as every other request, for one output where there is a terminal', async () => {
    const { end, server } = await begin({ attached: (socket) => socket.close(1000) });
    await end;
    const [seen] = server.requests;
    expect(seen?.url).toBe(
      '/api/v1/namespaces/shop/pods/cart-1/attach?container=debugger-x&stdin=true&stdout=true&stderr=false&tty=true',
    );
    expect(seen?.headers).toMatchObject({
      authorization: 'Bearer a-token',
      'impersonate-user': 'jane',
      'impersonate-group': 'dev, ops',
      'sec-websocket-protocol': 'v5.channel.k8s.io,v4.channel.k8s.io',
    });
  });

  it('keeps the two outputs apart where there is no terminal', async () => {
    const attached = (socket: WebSocket): void => {
      send(socket, 1, 'out');
      send(socket, 2, 'err');
      send(socket, 3, '{"status":"Success"}');
      socket.close(1000);
    };
    const { held, end } = await begin({ attached }, { tty: false });
    expect(await end).toEqual({ how: 'closed' });
    expect(held.printed()).toEqual({ out: 'out', err: 'err' });
  });

  it('tells its size twice at the start, so that the program draws anew, and at each change', async () => {
    const sizes: unknown[] = [];
    const { held, end } = await begin({
      attached: (socket) => {
        socket.on('message', (data: RawData) => {
          const message = bytesOf(data);
          if (message[0] !== 4) return;
          sizes.push(JSON.parse(message.subarray(1).toString('utf8')));
          if (sizes.length === 2) send(socket, 1, 'drawn');
          if (sizes.length === 3) socket.close(1000);
        });
      },
    });
    await held.waitFor('drawn');
    held.resize({ columns: 120, rows: 40 });
    await end;
    expect(sizes).toEqual([
      { Width: 81, Height: 25 },
      { Width: 80, Height: 24 },
      { Width: 120, Height: 40 },
    ]);
  });

  it.each([
    ['v5.channel.k8s.io', [255, 0]],
    ['v4.channel.k8s.io', undefined],
  ] as const)('tells the end of a pipe where %s can', async (protocol, expected) => {
    let last: number[] | undefined;
    const { held, end } = await begin(
      {
        protocol,
        attached: (socket) => {
          socket.on('message', (data: RawData) => {
            const message = [...bytesOf(data)];
            if (message[0] === 255) last = message;
            if (message[0] === 0) send(socket, 1, 'read');
            if (message[0] === 255 || message[1] === 113) socket.close(1000);
          });
        },
      },
      { tty: false },
    );
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (held.listeners() > 0) return resolve();
        setImmediate(look);
      };
      look();
    });
    held.type('text');
    await held.waitFor('read');
    held.endInput();
    held.type('q');
    await end;
    expect(last).toEqual(expected);
  });

  it('is left with Ctrl-P Ctrl-Q, and neither key reaches the process', async () => {
    const typed: string[] = [];
    const { held, end } = await begin({
      attached: (socket) => {
        socket.on('message', (data: RawData) => {
          const message = bytesOf(data);
          if (message[0] === 0) typed.push(message.subarray(1).toString('utf8'));
        });
        send(socket, 1, '$ ');
      },
    });
    await held.waitFor('$ ');
    held.type('\u0010x');
    held.type('\u0010\u0010');
    held.type('\u0011');
    expect(await end).toEqual({ how: 'detached' });
    expect(held.listeners()).toBe(0);
    expect(typed.join('')).not.toContain('\u0011');
  });

  it('ends when the signal fires', async () => {
    const stop = new AbortController();
    const { held, end } = await begin({ attached: (socket) => send(socket, 1, '$ ') }, {}, stop.signal);
    await held.waitFor('$ ');
    stop.abort();
    expect(await end).toEqual({ how: 'detached' });
  });

  it('says what failed in the words of the server', async () => {
    const attached = (socket: WebSocket): void => {
      send(socket, 3, '{"status":"Failure","reason":"InternalError","message":"container not found"}');
      socket.close(1000);
    };
    const { end } = await begin({ attached });
    expect(await end).toEqual({ how: 'closed', failure: 'container not found' });
  });

  it('is lost when the server drops the connection', async () => {
    const { held, end } = await begin({
      attached: (socket) => {
        send(socket, 1, '$ ');
        setImmediate(() => socket.terminate());
      },
    });
    expect(await end).toMatchObject({ how: 'lost' });
    expect(held.listeners()).toBe(0);
  });

  it('gives the answer that came in place of an upgrade', async () => {
    const body = { kind: 'Status', message: 'pods "cart-1" is forbidden' };
    const { end } = await begin({ refuseAttach: { status: 403, body } });
    expect(await end).toMatchObject({ how: 'refused', answer: { status: 403, message: body.message } });
  });

  it('is lost when there is no server', async () => {
    const { server, end } = await begin({ attached: (socket) => socket.close(1000) });
    await end;
    await server.close();
    api = undefined;
    const again = await attach(
      server.transport,
      request,
      heldStreams().streams,
      new AbortController().signal,
      () => undefined,
    );
    expect(again).toMatchObject({ how: 'lost', reason: expect.stringContaining('ECONNREFUSED') });
  });
});
