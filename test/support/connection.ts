import type { Connection } from '../../src/model/connection.ts';

/** A connection to a server of a test, without credentials; `more` sets what the test is about. */
export function connectionTo(server: string, more: Partial<Connection> = {}): Connection {
  return {
    context: 'test',
    user: 'tester',
    namespace: 'default',
    server,
    insecureSkipTlsVerify: false,
    credentials: {},
    impersonation: { groups: [], extra: [] },
    disableCompression: false,
    origin: 'test',
    ...more,
  };
}
