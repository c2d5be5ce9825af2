import type { Diagnosis, Finding, NotSeen } from '../../model/finding.ts';
import { describeRef, type ObjectRef } from '../../model/ref.ts';
import { shortName } from '../../model/short-name.ts';
import { formatDuration } from '../../support/duration.ts';
import { columnsOf, wrap } from '../../terminal/columns.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import { emptyLine, justify, lineColumns, span, type Line } from '../line.ts';
import { membersOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { DiagnosisScreen } from '../state.ts';
import { subjectOf, type Subjected } from '../subject.ts';
import { signs, type Tone } from '../theme.ts';
import { believed, numberRemedies, todo } from './finding.ts';
import { paragraph, plainLines } from './text.ts';

/** Where the subject is (namespace, workload, Pod, container), how long it has been sick, and the title with its certainty. */
export function diagnosisHeader(screen: DiagnosisScreen, scene: Scene): readonly Line[] {
  const subject = subjectOf(screen.viewed, scene);
  const diagnosis = subject.diagnosis ?? screen.last;
  const first = diagnosis?.findings[0];
  const right: Line = [span(standing(subject, first, scene.now), 'muted'), span(' ')];
  const where = crumbsOf(subject.ref, subject, first?.container, scene.columns - lineColumns(right) - 2);
  const certainty: Line = first === undefined ? [] : [span(first.certainty, toneOfCertainty(first)), span(' ')];
  const pieces = titleLines(titleOf(subject, diagnosis), scene);
  const most = mostTitleLines(scene);
  const shown = pieces.length <= most ? pieces : [...pieces.slice(0, most - 1), pieces.slice(most - 1).join(' ')];
  return [
    justify([span(` ${where}`, 'muted')], right, scene.columns),
    ...shown.map((piece, index) =>
      justify([span(` ${piece}`, 'title')], index === 0 ? certainty : [span(' ')], scene.columns),
    ),
  ];
}

/** Everything that is known of the subject, from why to what was not seen. */
export function diagnosisBody(screen: DiagnosisScreen, scene: Scene): readonly Line[] {
  const subject = subjectOf(screen.viewed, scene);
  const diagnosis = subject.diagnosis ?? screen.last;
  if (!diagnosis) return looking(subject, scene);
  const gone = subject.diagnosis === undefined && scene.board.synced;
  const numbered = numberRemedies(diagnosis.findings);
  const named = describeRef(diagnosis.subject);
  const sections = diagnosis.findings.map((finding, index): readonly Line[] => [
    ...(index === 0 ? [] : [emptyLine, ...furtherTitle(finding, scene.columns)]),
    ...believed(finding, named, scene),
    ...todo(numbered.get(finding) ?? [], scene.columns),
  ]);
  const title = titleOf(subject, diagnosis);
  return [
    ...(titleLines(title, scene).length > mostTitleLines(scene) ? plainLines(title, scene.columns, 'title') : []),
    ...(gone
      ? paragraph(
          'Now',
          'It is no longer among the sick: recovered, replaced or deleted. This is what was last known.',
          scene.columns,
          'warning',
        )
      : []),
    ...(diagnosis.findings.length === 0 ? healthyLines(diagnosis, scene.columns) : []),
    ...sections.flat(),
    ...siblings(subject, diagnosis, scene),
    ...notSeenLines(diagnosis.notSeen, scene.columns),
  ];
}

/** The title beside its certainty. */
function titleLines(title: string, { columns }: Scene): readonly string[] {
  return wrap(sanitise(title), columns - 2 - 'possible'.length - 2);
}

/** Where rows are few the title is cut, and stands in full above the rest. */
function mostTitleLines({ rows }: Scene): number {
  return rows < 16 ? 1 : 3;
}

/** The command behind each number key. */
export function commandsOf(diagnosis: Diagnosis): ReadonlyMap<number, string> {
  const numbered = [...numberRemedies(diagnosis.findings).values()].flat();
  return new Map(
    numbered.flatMap(({ remedy, number }) =>
      number === undefined || remedy.command === undefined ? [] : [[number, remedy.command] as const],
    ),
  );
}

/** `shop › deploy/cart › cart-7d9f4-x2k9p › app`; where that takes more columns than there are, without what comes first. */
export function crumbsOf(ref: ObjectRef, { group }: Subjected, container: string | undefined, columns: number): string {
  const isPart = group !== undefined && group.ref.name !== ref.name;
  const own = [isPart ? ref.name : shortName(ref), ...(container === undefined ? [] : [container])];
  const above = [...(ref.namespace === undefined ? [] : [ref.namespace]), ...(isPart ? [shortName(group.ref)] : [])];
  const between = ` ${signs.within} `;
  const from = above.findIndex((_, index) => columnsOf([...above.slice(index), ...own].join(between)) <= columns);
  return sanitise([...(from < 0 ? [] : above.slice(from)), ...own].join(between));
}

function titleOf({ group }: Subjected, diagnosis: Diagnosis | undefined): string {
  const first = diagnosis?.findings[0];
  if (first) return first.title;
  if (diagnosis)
    return diagnosis.health === 'Healthy' ? 'Healthy' : `${diagnosis.status}: nothing was found that explains it`;
  return group?.title ?? 'Looking…';
}

function standing({ group }: Subjected, finding: Finding | undefined, now: number): string {
  const since = finding?.since === undefined ? group?.since : Date.parse(finding.since);
  const age =
    since === undefined || since === 0 || !Number.isFinite(since) ? '' : ` for ${formatDuration(now - since)}`;
  switch (finding?.state ?? group?.state) {
    case undefined:
      return '';
    case 'active':
      return `failing${age}`;
    case 'recovering':
      return `recovering`;
    case 'recovered':
      return 'recovered';
    case 'historic':
      return 'in the past';
  }
}

function toneOfCertainty({ certainty }: Finding): Tone {
  return certainty === 'certain' ? 'good' : certainty === 'likely' ? 'info' : 'warning';
}

const roleWords: Readonly<Record<Finding['role'], string>> = {
  root: 'And',
  contributing: 'Also',
  alternative: 'Or',
  advice: 'Advice',
};

function furtherTitle(finding: Finding, columns: number): readonly Line[] {
  const where = finding.container === undefined ? '' : `${finding.container}: `;
  const when = finding.state === 'active' ? '' : `, ${finding.state}`;
  return paragraph(roleWords[finding.role], `${where}${finding.title} (${finding.certainty}${when})`, columns, 'title');
}

function looking({ member }: Subjected, { columns, board }: Scene): readonly Line[] {
  const status = member?.record === undefined ? '' : `STATUS ${member.record.status}. `;
  const text = board.synced
    ? `${status}It is being looked into; what is found appears here by itself.`
    : 'Connecting; the diagnosis appears here by itself.';
  return paragraph('', text, columns, 'info');
}

function healthyLines({ health, status }: Diagnosis, columns: number): readonly Line[] {
  const text =
    health === 'Healthy'
      ? `STATUS ${status}. Nothing is wrong with it that can be seen from the API server.`
      : `STATUS ${status}, ${health}. What was read does not explain it.`;
  return paragraph('', text, columns, health === 'Healthy' ? 'good' : 'warning');
}

/** Other subjects with the same fault, those of the row first. */
function siblings({ group, ref }: Subjected, diagnosis: Diagnosis, { columns }: Scene): readonly Line[] {
  const shared = diagnosis.findings.flatMap(({ members }) => members ?? []);
  const own = (group === undefined ? [] : membersOf(group))
    .filter(({ ref: { name } }) => name !== ref.name)
    .map((member) => describeRef(member.ref));
  const names = [...new Set([...own, ...shared])].filter((name) => name !== describeRef(ref));
  if (names.length === 0) return [];
  const most = 20;
  const rest = names.length > most ? ` and ${String(names.length - most)} more` : '';
  return paragraph('Alike', `${names.slice(0, most).join(', ')}${rest}`, columns);
}

function notSeenLines(notSeen: readonly NotSeen[], columns: number): readonly Line[] {
  return notSeen.flatMap(({ resource, scope, reason, effect }, index) =>
    paragraph(
      index === 0 ? 'Not seen' : '',
      `${resource}${scope === '' ? '' : ` in ${scope}`} (${reason}): ${effect}`,
      columns,
      'warning',
    ),
  );
}
