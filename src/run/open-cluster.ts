import type { Selection, Settings } from '../cli/options.ts';
import { createTransport } from '../cluster/http-transport.ts';
import { loadConnection } from '../cluster/kubeconfig/load.ts';
import { createClusterSource } from '../cluster/read/cluster-source.ts';
import type { StreamTransport } from '../cluster/transport.ts';
import type { Connection } from '../model/connection.ts';
import { cleanText } from './cleanse.ts';
import type { Io } from './io.ts';
import { selectors } from './open-source.ts';
import type { Opened } from './open-source.ts';

/** From this level of `-v` on each request is noted. */
const requestLevel = 6;

/** The way to the cluster that the flags and the kubeconfig name. Nothing is sent yet. */
export async function connect(
  options: Settings,
  io: Io,
): Promise<{ readonly connection: Connection; readonly transport: ReturnType<typeof createTransport> }> {
  const [namespace] = options.namespaces;
  const flags = { ...options.connection, ...(namespace === undefined ? {} : { namespace }) };
  const connection = await loadConnection(flags, io.env);
  return { connection, transport: createTransport(connection, { clock: io.clock, env: io.env }) };
}

/** The namespaces that the flags name, or else the one of the context; none means all. */
export function namespacesOf(options: Settings, connection: Connection): readonly string[] {
  if (options.allNamespaces) return [];
  return options.namespaces.length > 0 ? options.namespaces : [connection.namespace];
}

/** Opens that cluster as a source. */
export async function openCluster(options: Settings & Selection, io: Io): Promise<Opened> {
  const { connection, transport } = await connect(options, io);
  return openThrough(transport, connection, options, io);
}

function openThrough(
  transport: StreamTransport,
  connection: Connection,
  options: Settings & Selection,
  io: Io,
): Opened {
  const note = (line: string): void => io.stderr.write(`${cleanText(line)}\n`);
  return {
    source: createClusterSource(transport, {
      context: connection.context,
      connection,
      ...(options.chunkSize === undefined ? {} : { pageSize: options.chunkSize }),
      ...(options.verbosity >= requestLevel ? { onRequest: note } : {}),
    }),
    scope: { namespaces: namespacesOf(options, connection), ...selectors(options) },
    cluster: { transport, connection },
    close: () => transport.close(),
  };
}
