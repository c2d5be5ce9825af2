import type { Diagnosis, Finding, Role } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import { describeRef, refKey } from '../model/ref.ts';
import type { DiagnosedOne } from './diagnose-one.ts';
import { outcomes } from './exceptions.ts';

/** A subject's own diagnosis, on the way to the whole answer. */
export interface Case extends DiagnosedOne {
  readonly uid: string;
  /** Subjects of one key very likely fail alike. */
  readonly likeness: string;
  /** Triage found something wrong. */
  readonly suspect: boolean;
  /** Everything that it wanted to read was read or refused. */
  readonly complete: boolean;
}

/**
 * Joins what was found on single subjects: who was not looked into gets the answer of the sibling that was, and a workload
 * that is itself in the answer gets the roots of its Pods. Pure and cheap; runs over all at every change.
 */
export function correlate(cases: readonly Case[]): readonly Diagnosis[] {
  const lookedInto = new Map<string, Case>();
  for (const each of cases) {
    const known = lookedInto.get(each.likeness);
    const better = known === undefined || (sawAll(each) && !sawAll(known));
    if (each.complete && each.suspect && better) lookedInto.set(each.likeness, each);
  }
  const inferred = cases.map((each) => infer(each, lookedInto.get(each.likeness)));
  const podsOf = new Map<string, Diagnosis[]>();
  for (const { subject } of inferred) if (subject.kind !== 'Pod') podsOf.set(refKey(subject), []);
  if (podsOf.size === 0) return inferred;
  for (const diagnosis of inferred) {
    const { kind, owner, namespace } = diagnosis.subject;
    if (kind === 'Pod' && owner) podsOf.get(refKey({ ...owner, ...(namespace ? { namespace } : {}) }))?.push(diagnosis);
  }
  return inferred.map((diagnosis) => {
    return diagnosis.subject.kind === 'Pod'
      ? diagnosis
      : fromPods(diagnosis, podsOf.get(refKey(diagnosis.subject)) ?? []);
  });
}

/** A sick subject whose wants were not read takes the root of a sick sibling's complete diagnosis, if its own is no better. */
function infer(each: Case, sibling: Case | undefined): Diagnosis {
  const { diagnosis, complete, suspect } = each;
  if ((complete && sawAll(each)) || !suspect) return diagnosis;
  const own = diagnosis.findings[0];
  const roots = (sibling?.diagnosis.findings ?? []).filter((finding) => finding.role === 'root');
  if (!sibling || roots.length === 0) return diagnosis;
  const settled = complete || (own?.certainty === 'certain' && own.state === 'active');
  if (settled && !roots.some((root) => own !== undefined && leadsTo(root, own))) return diagnosis;
  const inferredFrom = describeRef(sibling.diagnosis.subject);
  const findings = roots.map((root): Finding => ({
    ...root,
    certainty: root.certainty === 'certain' ? 'likely' : root.certainty,
    inferredFrom,
  }));
  return { ...diagnosis, health: sibling.diagnosis.health, findings };
}

/** Nothing was refused to it; a file often has the log of one sibling only. */
function sawAll({ diagnosis }: Case): boolean {
  return diagnosis.notSeen.length === 0;
}

/** One root goes on to the other: in the same container, the narrower cause has the wider one as a hop of its chain. */
function leadsTo(root: Finding, wider: Finding): boolean {
  return root.id !== wider.id && root.container === wider.container && root.chain.includes(wider.id);
}

/**
 * A workload's answer: its own findings, then each root of its Pods once, with the Pods that have it. What its controller only
 * says of how that ended comes last, and that nothing is known of the workload itself is not worth a word.
 */
function fromPods(diagnosis: Diagnosis, pods: readonly Diagnosis[]): Diagnosis {
  const roots = new Map<string, { finding: Finding; members: string[] }>();
  for (const pod of pods) {
    for (const finding of pod.findings) {
      if (finding.role !== 'root' || finding.state !== 'active') continue;
      const key = `${finding.id}|${finding.container ?? ''}`;
      const known = roots.get(key);
      if (known) known.members.push(describeRef(pod.subject));
      else roots.set(key, { finding, members: [describeRef(pod.subject)] });
    }
  }
  if (roots.size === 0) return diagnosis;
  const own = diagnosis.findings.filter(({ id }) => !outcomes.has(id) && !id.startsWith('unknown/'));
  const ends = diagnosis.findings
    .filter(({ id }) => outcomes.has(id))
    .map((finding): Finding => ({ ...finding, role: finding.role === 'root' ? 'contributing' : finding.role }));
  const taken = [...roots.values()].map(({ finding, members }): Finding => ({ ...finding, members }));
  const sick = taken.some((finding) => finding.severity !== 'info');
  const well = diagnosis.health === 'Healthy' || diagnosis.health === 'Progressing';
  return {
    ...diagnosis,
    health: sick && well ? 'Degraded' : diagnosis.health,
    findings: inOrder([...own, ...taken, ...ends]),
  };
}

const roles: readonly Role[] = ['root', 'contributing', 'alternative', 'advice'];

/** Roots first, the gravest first; equals stay as they stood. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      roles.indexOf(a.role) - roles.indexOf(b.role) || severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}
