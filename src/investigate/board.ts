import type { Diagnosis, Finding } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import { refKey } from '../model/ref.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { WorkloadRecord } from '../model/record.ts';
import type { Board, Group, Member } from '../state/board.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import type { Subject } from './desk.ts';
import { podRef, rowOfRecord } from './subjects.ts';
import type { Candidate } from './subjects.ts';

/** What the board is made of besides the state. */
export interface BoardInput {
  readonly context: string;
  readonly namespaces: readonly string[];
  readonly subjects: readonly Subject[];
  readonly looking: number;
  /** Every followed resource was read or refused at least once. */
  readonly synced: boolean;
  readonly missing: readonly string[];
}

/** What the list shows now. Pure: reads the state and the diagnoses. */
export function makeBoard(state: ClusterState, input: BoardInput): Board {
  const rows = new Map<string, { ref: ObjectRef; members: Member[] }>();
  const add = ({ ref, key }: Candidate['row'], member: Member): void => {
    const row = rows.get(key);
    if (row) row.members.push(member);
    else rows.set(key, { ref, members: [member] });
  };
  for (const { candidate, diagnosis } of input.subjects) {
    if (!candidate.suspect && !isPresent(diagnosis)) continue;
    add(candidate.row, {
      uid: candidate.uid,
      ref: candidate.facts.ref,
      ...(candidate.record ? { record: candidate.record } : {}),
      ...(diagnosis ? { diagnosis } : {}),
    });
  }
  for (const { record, suspect, pod } of state.podsOfInterest()) {
    // Its object is still being read, or may not be: it is sick all the same.
    if (suspect && !pod) add(rowOfRecord(record), { uid: record.uid, ref: podRef(record), record });
  }
  const groups = [...rows.values()].flatMap(({ ref, members: each }) => toGroup(ref, each, state)).sort(bySeverity);
  const failing = groups.filter((group) => group.state === 'active').length;
  const sick = groups.flatMap((group) => group.members).filter((member) => member.record).length;
  return {
    context: input.context,
    namespaces: input.namespaces,
    now: state.now(),
    failing,
    recovering: groups.length - failing,
    healthy: Math.max(0, state.podCount - sick),
    total: state.podCount,
    groups,
    currencies: state.currencies(),
    synced: input.synced,
    missing: input.missing,
    looking: input.looking,
  };
}

function toGroup(ref: ObjectRef, all: readonly Member[], state: ClusterState): readonly Group[] {
  const members = all.filter(({ diagnosis }) => diagnosis === undefined || isWorthARow(diagnosis));
  if (members.length === 0) return [];
  const workload = state.workload(ref);
  const lead = gravest(members);
  const finding = lead?.finding;
  const since = members.map((member) => sinceOf(member, state)).filter((at) => at > 0);
  const recovering = members.every(({ diagnosis }) => diagnosis?.findings[0]?.state === 'recovering');
  const counts = countsOf(members, workload);
  return [
    {
      key: refKey(ref),
      ref,
      ...(workload ? { workload } : {}),
      ...counts,
      title: finding?.title ?? `${members[0]?.record?.status ?? 'not right'}, looking…`,
      severity: finding?.severity ?? 'warning',
      state: recovering ? 'recovering' : 'active',
      since: since.reduce((first, at) => Math.min(first, at), since[0] ?? 0),
      trend: recovering ? 'better' : isGettingWorse(members, state.now()) ? 'worse' : 'steady',
      members,
    },
  ];
}

function countsOf(
  members: readonly Member[],
  workload: WorkloadRecord | undefined,
): { readonly ready: number; readonly desired: number } {
  if (workload && workload.kind !== 'CronJob') {
    const ready = workload.kind === 'Job' ? workload.ready + workload.succeeded : workload.ready;
    return { ready, desired: workload.desired };
  }
  const records = members.flatMap(({ record }) => (record ? [record] : []));
  return {
    ready: records.filter((record) => record.readyCondition).length,
    desired: records.length,
  };
}

function isPresent(diagnosis: Diagnosis | undefined): boolean {
  return (diagnosis?.findings ?? []).some(({ state }) => state === 'active' || state === 'recovering');
}

/** History and information are in the diagnosis, not in the list. */
function isWorthARow(diagnosis: Diagnosis): boolean {
  return diagnosis.findings.some(
    ({ state, severity, role }) =>
      (state === 'active' || state === 'recovering') && severity !== 'info' && role !== 'advice',
  );
}

function gravest(members: readonly Member[]): { readonly finding: Finding } | undefined {
  const roots = members.flatMap(({ diagnosis }) => diagnosis?.findings.slice(0, 1) ?? []);
  const [finding] = [...roots].sort(
    (a, b) =>
      Number(b.state === 'active') - Number(a.state === 'active') ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return finding && { finding };
}

function sinceOf({ uid, diagnosis }: Member, state: ClusterState): number {
  const told = Date.parse(diagnosis?.findings[0]?.since ?? '');
  return Number.isFinite(told) ? told : (state.pod(uid)?.suspectSince ?? 0);
}

const freshness = 2 * 60 * 1000;

/** A container ended, or a Pod turned sick, only a moment ago. */
function isGettingWorse(members: readonly Member[], now: number): boolean {
  return members.some(({ record }) => record?.lastEnd !== undefined && now - record.lastEnd.finishedAt < freshness);
}

/** Failing before recovering, gravest first, then the freshest; the name last, so that rows do not jump. */
function bySeverity(a: Group, b: Group): number {
  return (
    Number(b.state === 'active') - Number(a.state === 'active') ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.since - a.since ||
    (a.key < b.key ? -1 : 1)
  );
}
