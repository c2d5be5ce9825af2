import { causes } from '../causes/index.ts';
import { createClusterSource } from '../cluster/read/cluster-source.ts';
import type { Transport } from '../cluster/transport.ts';
import { investigateOnce } from '../investigate/once.ts';
import type { Finding } from '../model/finding.ts';
import type { ObjectRef } from '../model/ref.ts';

/** Milliseconds that a diagnosis may take before a debug container is chosen without it. */
const patience = 8_000;

/**
 * The root cause of one Pod, or nothing when it is healthy or could not be looked into: a debug container is possible without,
 * and `say` is told.
 */
export async function rootFinding(
  transport: Transport,
  pod: ObjectRef & { readonly namespace: string },
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<Finding | undefined> {
  try {
    const source = createClusterSource(transport, { context: '' });
    const scope = { namespaces: [pod.namespace], fieldSelector: `metadata.name=${pod.name}` };
    const looked = await investigateOnce(source, scope, causes, {
      focus: { targets: [pod] },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    return looked.diagnoses.find(({ subject }) => subject.kind === 'Pod' && subject.name === pod.name)?.findings[0];
  } catch (error) {
    say(`not diagnosed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
