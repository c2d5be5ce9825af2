import type { Connection } from '../../model/connection.ts';
import type { Source } from '../../model/source.ts';
import type { Transport } from '../transport.ts';
import { Api } from './api.ts';
import { EventLedger } from './event-ledger.ts';
import { follow } from './follow.ts';
import { lookUp } from './look-up.ts';
import { ServerClock } from './server-clock.ts';
import { systemTime } from './time.ts';
import type { Time } from './time.ts';

/** What a live source needs besides the way to its server. */
export interface ClusterSourceOptions {
  /** Name of the kubeconfig context. */
  readonly context: string;
  /** How the server is reached and who asks, to explain a refusal. */
  readonly connection?: Connection;
  /** The machine's clock and timers by default. */
  readonly time?: Time;
  /** From 0 to 1: spreads retries and the ends of watches. */
  readonly random?: () => number;
  /** Takes a line for each request: method, URL, status or failure, milliseconds, and the want behind it (`-v=6`). */
  readonly onRequest?: (line: string) => void;
  /** Items a page of a list, 0 for all of it at once; as kubectl by default. */
  readonly pageSize?: number;
}

/** A live cluster as a source. */
export function createClusterSource(transport: Transport, options: ClusterSourceOptions): Source {
  const { connection, context, time = systemTime, random = Math.random, onRequest, pageSize } = options;
  const clock = new ServerClock(time);
  const api = new Api(transport, clock, { time, onRequest, pageSize });
  const ledger = new EventLedger();
  return {
    kind: 'cluster',
    context,
    now: () => clock.now(),
    follow: (scope, { watch, signal }, sink) =>
      follow(scope, {
        ...{ api, context, random, watch, signal, sink, ledger },
        ...(connection === undefined ? {} : { connection }),
      }),
    answer: (want, signal) => lookUp(api, ledger, want, signal),
  };
}
