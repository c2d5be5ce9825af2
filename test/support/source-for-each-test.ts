import { afterEach, beforeEach } from '@jest/globals';
import type { Answer, Want } from '../../src/model/reading.ts';
import { createClusterSource } from '../../src/cluster/read/cluster-source.ts';
import { createTransport } from '../../src/cluster/http-transport.ts';
import type { Transport } from '../../src/cluster/transport.ts';
import { connectionTo } from './connection.ts';
import { DrivenTime } from './driven-time.ts';
import { FakeApiServer } from './fake-api-server.ts';

/** A source over a fake server that each test of a file gets anew. */
export interface SourceForEachTest {
  readonly server: FakeApiServer;
  readonly time: DrivenTime;
  /** The instant that the server says it is. */
  readonly asOf: number;
  /** The lines of `-v=6`. */
  readonly lines: readonly string[];
  /** What the source takes for now. */
  now(): number;
  readonly ask: (want: Want) => Promise<Answer>;
  /** Path and query of the last request. */
  readonly askedFor: () => string;
}

/** Starts server and source before each test of the file, and ends them afterwards. */
export function sourceForEachTest(): SourceForEachTest {
  const time = new DrivenTime();
  const asOf = time.now();
  let server = new FakeApiServer();
  let transport: Transport;
  let lines: string[] = [];
  let source: ReturnType<typeof createClusterSource>;
  beforeEach(async () => {
    server = new FakeApiServer();
    server.date = new Date(asOf).toUTCString();
    await server.start();
    transport = createTransport(connectionTo(server.url));
    lines = [];
    source = createClusterSource(transport, { context: 'test', time, onRequest: (line) => lines.push(line) });
  });
  afterEach(async () => {
    transport.close();
    await server.stop();
  });
  return {
    get server() {
      return server;
    },
    time,
    asOf,
    get lines() {
      return lines;
    },
    now: () => source.now(),
    ask: (want) => source.answer(want, new AbortController().signal),
    askedFor() {
      const { path, query } = server.requests.at(-1) ?? { path: '', query: new URLSearchParams() };
      return `${path}?${query.toString()}`;
    },
  };
}
