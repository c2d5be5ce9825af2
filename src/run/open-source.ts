import type { Selection, Settings } from '../cli/options.ts';
import type { StreamTransport } from '../cluster/transport.ts';
import type { Connection } from '../model/connection.ts';
import type { Scope, Source } from '../model/source.ts';
import type { Io } from './io.ts';

/** A source, and what of it was asked for. */
export interface Opened {
  readonly source: Source;
  readonly scope: Scope;
  /** The way to the cluster, where the source is one. */
  readonly cluster?: { readonly transport: StreamTransport; readonly connection: Connection };
  close(): void;
}

/** Opens the file that was named, or else the cluster. */
export async function openSource(options: Settings & Selection, io: Io): Promise<Opened> {
  if (options.file === undefined) {
    const { openCluster } = await import('./open-cluster.ts');
    return openCluster(options, io);
  }
  const { source, namespaces: asked } = await openFile(options.file, io, options.asOf);
  const namespaces = namespacesAsked(options, asked);
  return { source, scope: { namespaces, ...selectors(options) }, close: () => undefined };
}

/** Reads a file, or stdin for `-`, as a source. */
async function openFile(
  file: string,
  io: Io,
  asOf?: number,
): Promise<{ readonly source: Source; readonly namespaces: readonly string[] }> {
  const [{ loadSnapshot }, { readText, readTextFile }, { createFileSource }] = await Promise.all([
    import('../recording/load.ts'),
    import('../recording/read-file.ts'),
    import('../recording/file-source.ts'),
  ]);
  const name = file === '-' ? 'stdin' : file;
  const text = file === '-' ? await readText(io.stdin.chunks, name) : await readTextFile(file);
  const snapshot = await loadSnapshot(text, name);
  return { source: createFileSource(snapshot, name, asOf), namespaces: snapshot.namespaces ?? [] };
}

/** The selectors of a scope. */
export function selectors({ labelSelector, fieldSelector }: Selection): Omit<Scope, 'namespaces'> {
  return {
    ...(labelSelector === undefined ? {} : { labelSelector }),
    ...(fieldSelector === undefined ? {} : { fieldSelector }),
  };
}

/** The namespaces of a file or recording that are looked at: those of the flags, else those that it was made of. */
export function namespacesAsked(options: Settings, recorded: readonly string[]): readonly string[] {
  if (options.allNamespaces) return [];
  return options.namespaces.length > 0 ? options.namespaces : recorded;
}
