import type { Remedy, Subject } from '../../model/finding.ts';
import type { View } from '../../model/reading.ts';
import { kubectl, look } from '../remedies.ts';

/** Names of the classes that the cluster has, where they can be listed. */
export function knownClasses(view: View): readonly string[] | undefined {
  const reading = view.list('StorageClass');
  if (reading.state !== 'present') return undefined;
  return reading.value.flatMap(({ metadata }) => (metadata?.name ? [metadata.name] : [])).sort();
}

/** Shows the claim with its events. */
export function describeClaim(about: Subject, claim: string): Remedy {
  return look('see what the claim says', kubectl(about, 'describe', 'pvc', claim));
}

/** Lists the classes. */
export const listClasses: Remedy = look('see which classes there are', 'kubectl get storageclass');
