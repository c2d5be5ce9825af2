import type { Evidence } from '../../model/finding.ts';
import type { NodeStanding } from '../../facts/node-standing.ts';
import { describeRequirement } from '../../facts/label-requirements.ts';
import type { LabelRequirement } from '../../facts/label-requirements.ts';
import { nearMisses } from '../../facts/node-affinity.ts';
import { absence } from '../../signals/evidence.ts';
import { list } from './wording.ts';

/** `disktype=ssd and zone=a`. */
export function wordsOf(requirements: readonly LabelRequirement[]): string {
  return list(requirements.map(describeRequirement), 4);
}

/** `; near: disktype=hdd` where nodes have something like it. */
export function nearWords(standings: readonly NodeStanding[], requirements: readonly LabelRequirement[]): string {
  const near = [
    ...new Set(
      requirements.flatMap((each) =>
        nearMisses(
          standings.map(({ node }) => node),
          each,
        ),
      ),
    ),
  ];
  return near.length === 0 ? '' : `; nodes have ${list(near, 4)}`;
}

/** Of the first nodes: that they lack what is wanted. */
export function lacking(
  standings: readonly NodeStanding[],
  requirements: readonly LabelRequirement[],
): readonly Evidence[] {
  const [first] = requirements;
  if (first === undefined) return [];
  return standings.slice(0, 3).map(({ name, node }) => {
    const value = node.metadata?.labels?.[first.key ?? ''];
    const has = value === undefined ? `no label ${first.key ?? ''}` : `${first.key ?? ''}=${value}`;
    return absence({ kind: 'Node', name }, `${has}, wanted ${describeRequirement(first)}`);
  });
}
