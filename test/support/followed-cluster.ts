import type { Batch, Currency, Followed, Scope, Source } from '../../src/model/source.ts';
import { createTransport } from '../../src/cluster/http-transport.ts';
import type { Transport } from '../../src/cluster/transport.ts';
import { createClusterSource } from '../../src/cluster/read/cluster-source.ts';
import { ClusterState } from '../../src/state/cluster-state.ts';
import { connectionTo } from './connection.ts';
import { DrivenTime } from './driven-time.ts';
import { eventually } from './eventually.ts';
import type { FakeApiServer } from './fake-api-server.ts';

/** A source over the real transport to the fake server, followed into a state; time is the test's. */
export interface FollowedCluster {
  readonly source: Source;
  readonly transport: Transport;
  readonly time: DrivenTime;
  readonly state: ClusterState;
  readonly batches: readonly Batch[];
  /** The lines of `-v=6`. */
  readonly lines: readonly string[];
  /** The end of following. */
  readonly done: Promise<void>;
  /** Names of the Pods that the state knows, sorted. */
  pods(): string;
  currency(resource?: Followed): Currency | undefined;
  /** Every status a resource had, in order. */
  statuses(resource?: Followed): readonly string[];
  stop(): Promise<void>;
}

/** Follows the server until the test stops it. */
export function followCluster(
  server: FakeApiServer,
  options: {
    readonly scope?: Scope;
    readonly watch?: boolean;
    readonly pageSize?: number;
    readonly onBatch?: (batch: Batch) => void;
  } = {},
): FollowedCluster {
  const time = new DrivenTime();
  const transport = createTransport(connectionTo(server.url));
  const lines: string[] = [];
  const source = createClusterSource(transport, {
    context: 'test',
    time,
    random: () => 0.5,
    onRequest: (line) => lines.push(line),
    ...(options.pageSize === undefined ? {} : { pageSize: options.pageSize }),
  });
  const state = new ClusterState(() => source.now());
  const batches: Batch[] = [];
  const controller = new AbortController();
  const done = source.follow(
    options.scope ?? { namespaces: ['shop'] },
    { watch: options.watch ?? true, signal: controller.signal },
    (batch) => {
      batches.push(batch);
      state.apply(batch);
      options.onBatch?.(batch);
    },
  );
  return {
    ...{ source, transport, time, state, batches, lines, done },
    pods: () =>
      [...state.pods()]
        .map((each) => each.record.name)
        .sort()
        .join(' '),
    currency: (resource = 'pods') => state.currencies().find((each) => each.resource === resource),
    statuses: (resource = 'pods') =>
      batches.flat().flatMap((delta) => {
        return delta.kind === 'currency' && delta.currency.resource === resource ? [delta.currency.status] : [];
      }),
    stop: async () => {
      controller.abort();
      await done;
      transport.close();
    },
  };
}

/** Follows the server and waits until everything is listed and watched. */
export async function followWhole(server: FakeApiServer): Promise<FollowedCluster> {
  const cluster = followCluster(server);
  // Each of the seven watches has got its head, and counts how long it hears nothing: 360 s and thirty more.
  const running = (): number => cluster.time.sleeping.filter((left) => left === 390_000).length;
  await eventually(() => running() === 7, 'seven watches run');
  return cluster;
}

/** Waits until somebody sleeps for a retry, then lets the time pass. */
export async function afterRetry({ time }: FollowedCluster, upTo: number): Promise<void> {
  await eventually(() => (time.sleeping[0] ?? Infinity) <= upTo, `somebody waits up to ${upTo} ms`);
  time.advance(time.sleeping[0] ?? 0);
}
