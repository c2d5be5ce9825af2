import type { Diagnosis } from '../model/finding.ts';
import { refKey, type ObjectRef } from '../model/ref.ts';
import type { Group, Member } from '../state/board.ts';
import { membersOf } from './rows.ts';
import type { Scene } from './scene.ts';
import type { Viewed } from './state.ts';

/** A subject as the board knows it now. */
export interface Subjected {
  /** The one whose diagnosis, log and events are shown: a Pod where the row has one. */
  readonly ref: ObjectRef;
  readonly group?: Group;
  readonly member?: Member;
  readonly diagnosis?: Diagnosis;
}

/** Finds what is looked at on the board: the member itself, or the one that tells most of its workload. */
export function subjectOf(viewed: Viewed, scene: Scene): Subjected {
  const group = groupOf(viewed, scene);
  const members = group === undefined ? [] : membersOf(group);
  const member = members.find((each) => isSame(each.ref, viewed.ref)) ?? (group && tellingMember(group, viewed.ref));
  const ref = member?.ref ?? viewed.ref;
  const diagnosis = member?.diagnosis ?? scene.diagnosisOf(ref);
  return {
    ref,
    ...(group === undefined ? {} : { group }),
    ...(member === undefined ? {} : { member }),
    ...(diagnosis === undefined ? {} : { diagnosis }),
  };
}

/** The Pod of a subject, to read its log or to debug it; none for a workload without Pods. */
export function podOf({ ref }: Subjected): ObjectRef | undefined {
  return ref.kind === 'Pod' ? ref : undefined;
}

/** The Pod after or before this one in its workload, round and round. */
export function neighbour({ group, member }: Subjected, step: 1 | -1): ObjectRef | undefined {
  const members = group === undefined ? [] : membersOf(group);
  if (!member || members.length < 2) return undefined;
  const at = members.indexOf(member) + step + members.length;
  return members[at % members.length]?.ref;
}

function groupOf({ ref, group: key }: Viewed, { board }: Scene): Group | undefined {
  const known = key === undefined ? undefined : board.groups.find((group) => group.key === key);
  if (known) return known;
  return board.groups.find(
    (group) => isSame(group.ref, ref) || group.members.some((member) => isSame(member.ref, ref)),
  );
}

/** The member that was looked into itself and is sick; only for a row that stands for all of its members. */
function tellingMember(group: Group, ref: ObjectRef): Member | undefined {
  if (!isSame(group.ref, ref)) return undefined;
  const members = membersOf(group);
  const looked = members.filter((member) => member.diagnosis?.findings.some(({ role }) => role === 'root'));
  return looked.find((member) => member.diagnosis?.findings[0]?.inferredFrom === undefined) ?? looked[0] ?? members[0];
}

/** The same object: by uid where both carry one, so that a Pod that was replaced under its name is another. */
function isSame(one: ObjectRef, other: ObjectRef): boolean {
  if (one.uid !== undefined && other.uid !== undefined) return one.uid === other.uid;
  return refKey(one) === refKey(other);
}
