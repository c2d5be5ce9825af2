import type { Diagnosis, Finding, Severity } from '../../model/finding.ts';
import { severities } from '../../model/finding.ts';

/** Subjects that one block of the report speaks of: the Pods of one owner that fail alike, or a single subject. */
export interface Group {
  /** The one whose findings are shown. */
  readonly shown: Diagnosis;
  /** All of them, the shown one first. */
  readonly all: readonly Diagnosis[];
}

/** Present: it speaks of now. */
export function isPresent(finding: Finding): boolean {
  return finding.state === 'active' || finding.state === 'recovering';
}

/** Joins Pods of one owner with the same roots; the order is gravest first, then by namespace and name. */
export function groupDiagnoses(diagnoses: readonly Diagnosis[]): readonly Group[] {
  const groups = new Map<string, Diagnosis[]>();
  const shownInPods = new Set(diagnoses.filter(({ subject }) => subject.kind === 'Pod').map(podName));
  for (const diagnosis of diagnoses) {
    const own = withoutPodFindings(diagnosis, shownInPods);
    if (own === undefined) continue;
    const key = keyOf(own);
    groups.set(key, [...(groups.get(key) ?? []), own]);
  }
  return [...groups.values()].map(toGroup).sort(byGravity);
}

function podName({ subject }: Diagnosis): string {
  return `Pod ${subject.namespace === undefined ? '' : `${subject.namespace}/`}${subject.name}`;
}

/** A workload repeats the roots of its Pods for programs; here each is told once, with the Pods. */
function withoutPodFindings(diagnosis: Diagnosis, shown: ReadonlySet<string>): Diagnosis | undefined {
  if (diagnosis.subject.kind === 'Pod') return diagnosis;
  const findings = diagnosis.findings.filter(({ members }) => !(members ?? []).some((member) => shown.has(member)));
  const toldWithPods = findings.length < diagnosis.findings.length && findings.every((finding) => !isPresent(finding));
  return toldWithPods ? undefined : { ...diagnosis, findings };
}

function keyOf({ subject, findings, health, status }: Diagnosis): string {
  const present = findings.filter((finding) => isPresent(finding) && finding.role !== 'advice');
  if (subject.kind !== 'Pod' || subject.owner === undefined)
    return `${subject.kind}|${subject.namespace ?? ''}|${subject.name}`;
  const roots = present.filter(({ role }) => role === 'root').map(({ id, container }) => `${id} ${container ?? ''}`);
  // Without a cause of ours, only equal words are equal failures.
  const unknown = present.some(({ id }) => id.startsWith('unknown/')) ? status : '';
  return ['of', subject.owner.kind, subject.namespace, subject.owner.name, health, unknown, ...roots].join('|');
}

/** The best founded answer speaks for all: one that was looked into rather than inferred. */
function toGroup(all: readonly Diagnosis[]): Group {
  const [first, ...rest] = all;
  const shown = all.find(({ findings }) => findings.every(({ inferredFrom }) => inferredFrom === undefined)) ?? first;
  if (first === undefined || shown === undefined) throw new Error('a group has at least one member');
  return { shown, all: shown === first ? all : [shown, first, ...rest.filter((each) => each !== shown)] };
}

/** The gravest severity that speaks of now; undefined where nothing does. */
export function gravest({ findings }: Diagnosis): Severity | undefined {
  return severities.find((severity) =>
    findings.some((finding) => finding.severity === severity && isPresent(finding) && finding.role !== 'advice'),
  );
}

function byGravity(a: Group, b: Group): number {
  return rankOf(a) - rankOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1);
}

function rankOf({ shown }: Group): number {
  const severity = gravest(shown);
  const recovering = shown.findings.every(({ state }) => state !== 'active') ? 0.5 : 0;
  return severity === undefined
    ? severities.length + Number(shown.health === 'Healthy')
    : severities.indexOf(severity) + recovering;
}

function nameOf({ shown: { subject } }: Group): string {
  return `${subject.namespace ?? ''}|${subject.owner?.name ?? subject.name}|${subject.name}`;
}
