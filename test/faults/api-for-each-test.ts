import { afterEach, beforeEach } from '@jest/globals';
import type { FakeRequest } from '../support/fake-api-request.ts';
import { FakeApiServer } from '../support/fake-api-server.ts';
import type { FakeInput } from '../support/fake-api-server.ts';
import { followCluster, followWhole } from '../support/followed-cluster.ts';
import type { FollowedCluster } from '../support/followed-cluster.ts';

/** How often a fault is repeated: often in `npm run test:faults`, a few times otherwise. */
export const repeats = process.env['POD_DOCTOR_FAULTS'] === 'full' ? 100 : 12;

/** A fake API server that each test of a file gets anew, and what follows it. */
export interface ApiForEachTest {
  readonly server: FakeApiServer;
  /** Begins to follow; ends with the test. */
  follow(): FollowedCluster;
  /** The same, once everything is listed and watched. */
  followed(): Promise<FollowedCluster>;
}

/** Starts a server before each test of the file, and ends it and what follows it afterwards. */
export function apiForEachTest(): ApiForEachTest {
  let server = new FakeApiServer();
  let cluster: FollowedCluster | undefined;
  beforeEach(async () => {
    server = new FakeApiServer();
    await server.start();
  });
  afterEach(async () => {
    await cluster?.stop();
    cluster = undefined;
    await server.stop();
  });
  return {
    get server() {
      return server;
    },
    follow() {
      cluster = followCluster(server);
      return cluster;
    },
    async followed() {
      cluster = await followWhole(server);
      return cluster;
    },
  };
}

/** A Pod of namespace `shop`. */
export function pod(name: string, more: Readonly<Record<string, unknown>> = {}): FakeInput {
  return { metadata: { name, namespace: 'shop' }, ...more };
}

/** Is it the list of Pods? */
export function podList({ resource, isWatch }: FakeRequest): boolean {
  return resource === 'pods' && !isWatch;
}

/** Is it the watch of Pods? */
export function podWatch({ resource, isWatch }: FakeRequest): boolean {
  return resource === 'pods' && isWatch;
}
