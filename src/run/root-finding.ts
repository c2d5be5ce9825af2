import type { Settings } from '../cli/options.ts';
import { causes } from '../causes/index.ts';
import { investigateOnce } from '../investigate/once.ts';
import type { Finding } from '../model/finding.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Io } from './io.ts';
import { openSource } from './open-source.ts';

/** Milliseconds that a diagnosis may take before a debug container is chosen without it. */
const patience = 8_000;

/**
 * The root cause of one Pod, or nothing when it is healthy or could not be looked into: a debug container is possible without,
 * and `say` is told.
 */
export async function rootFinding(
  pod: ObjectRef,
  settings: Settings,
  io: Io,
  say: (line: string) => void,
): Promise<Finding | undefined> {
  try {
    const target = { kind: 'Pod', name: pod.name } as const;
    const namespaces = pod.namespace === undefined ? [] : [pod.namespace];
    const opened = await openSource(
      { ...settings, namespaces, allNamespaces: false, targets: [target], fieldSelector: `metadata.name=${pod.name}` },
      io,
    );
    try {
      const looked = await investigateOnce(opened.source, opened.scope, causes, {
        focus: { targets: [pod] },
        signal: AbortSignal.any([io.signal, AbortSignal.timeout(patience)]),
      });
      return looked.diagnoses.find(({ subject }) => subject.kind === 'Pod' && subject.name === pod.name)?.findings[0];
    } finally {
      opened.close();
    }
  } catch (error) {
    say(`not diagnosed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
