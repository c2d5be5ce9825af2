import type { Diagnosis, Finding, Severity } from '../../model/finding.ts';
import { severities } from '../../model/finding.ts';
import { describeRef } from '../../model/ref.ts';

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
  for (const diagnosis of withoutRepeats(diagnoses)) {
    const key = keyOf(diagnosis);
    groups.set(key, [...(groups.get(key) ?? []), diagnosis]);
  }
  return [...groups.values()].map(toGroup).sort(byGravity);
}

/** Programs are told of each subject; people need each fact once. */
function withoutRepeats(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const byName = new Map(diagnoses.map((each) => [nameIn(each, each.subject), each]));
  return diagnoses.flatMap((diagnosis) => {
    const { subject } = diagnosis;
    const owner = subject.owner === undefined ? undefined : byName.get(nameIn(diagnosis, subject.owner));
    if (subject.kind === 'Pod') return owner !== undefined && isPlain(diagnosis) && isPlain(owner) ? [] : [diagnosis];
    const own = diagnosis.findings.filter(({ members }) => !(members ?? []).some((member) => byName.has(member)));
    const present = own.some(isPresent);
    const told = new Set(owner?.findings.map(({ id }) => id));
    if (owner !== undefined && own.every(({ id }) => told.has(id))) return [];
    // What its Pods say is told with the Pods; a ReplicaSet of a Deployment that says nothing of its own is only a detail.
    if (!present && (own.length < diagnosis.findings.length || owner !== undefined)) return [];
    return [{ ...diagnosis, findings: own }];
  });
}

/** Healthy, and with nothing to tell. */
function isPlain({ health, findings }: Diagnosis): boolean {
  return health === 'Healthy' && findings.length === 0;
}

/** As members are named: `Pod shop/cart-7d9-x`. */
function nameIn(
  { subject: { namespace } }: Diagnosis,
  { kind, name }: { readonly kind: string; readonly name: string },
): string {
  return describeRef({ kind, name, ...(namespace === undefined ? {} : { namespace }) });
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
