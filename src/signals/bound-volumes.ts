import { claimsOf } from '../facts/claims.ts';
import { satisfiesTerm } from '../facts/node-affinity.ts';
import type { NodeTerm } from '../facts/node-affinity.ts';
import type { View } from '../model/reading.ts';
import type { Node, Pod } from '../model/wire.ts';

/** A volume that is tied to some nodes, behind a claim of a Pod. */
export interface BoundVolume {
  readonly claim: string;
  readonly name: string;
  /** Any one of them will do. */
  readonly terms: readonly NodeTerm[];
}

/** The volumes behind a Pod's claims that not every node can reach, as far as they could be read. */
export function boundVolumes(pod: Pod, namespace: string | undefined, view: View): readonly BoundVolume[] {
  return claimsOf(pod).flatMap(({ claim }) => {
    const reading = view.object('PersistentVolumeClaim', claim, namespace);
    const name = reading.state === 'present' ? reading.value.spec?.volumeName : undefined;
    if (!name) return [];
    const volume = view.object('PersistentVolume', name);
    const terms =
      volume.state === 'present' ? (volume.value.spec?.nodeAffinity?.required?.nodeSelectorTerms ?? []) : [];
    return terms.length === 0 ? [] : [{ claim, name, terms }];
  });
}

/** Can this node reach all of these volumes? */
export function reachesAll(node: Node, volumes: readonly BoundVolume[]): boolean {
  return volumes.every(({ terms }) => terms.some((term) => satisfiesTerm(node, term)));
}
