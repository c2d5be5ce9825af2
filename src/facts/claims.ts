import type { Pod } from '../model/wire.ts';

/** A volume of a Pod that comes from a claim. Names of generic ephemeral claims are `<pod>-<volume>` (KEP-1698). */
export interface ClaimUse {
  readonly volume: string;
  readonly claim: string;
  readonly ephemeral: boolean;
}

/** The claims that a Pod needs, in spec order. */
export function claimsOf(pod: Pod): readonly ClaimUse[] {
  return (pod.spec?.volumes ?? []).flatMap((volume): readonly ClaimUse[] => {
    const name = volume.name ?? '';
    if (volume.ephemeral) return [{ volume: name, claim: `${pod.metadata?.name ?? ''}-${name}`, ephemeral: true }];
    const claim = volume.persistentVolumeClaim?.claimName;
    return claim ? [{ volume: name, claim, ephemeral: false }] : [];
  });
}
