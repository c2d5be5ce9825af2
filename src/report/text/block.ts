import type { Diagnosis, Finding, NotSeen } from '../../model/finding.ts';
import type { ReportContext, ReportStyle } from '../context.ts';
import { shortName } from '../../model/short-name.ts';
import { findingLines } from './finding.ts';
import { isPresent } from './groups.ts';
import type { Group } from './groups.ts';
import { hanging, labelled, someOf } from './lines.ts';

/** Names that are worth reading in a line of Pods. */
const shownNames = 3;

/** One block: each root with its title first, then what else is possible, what is past, and what could not be seen. */
export function groupLines(group: Group, context: ReportContext, style: ReportStyle): readonly string[] {
  const { shown } = group;
  const roots = shown.findings.filter((finding) => finding.role === 'root' && isPresent(finding));
  const others = shown.findings.filter((finding) => finding.role !== 'root' && isPresent(finding));
  const past = shown.findings.filter((finding) => !isPresent(finding));
  return [
    ...(roots.length === 0 ? headOnly(group, style) : roots.flatMap((root) => rootLines(root, group, context, style))),
    ...others.flatMap((finding) => otherLines(finding, style)),
    ...past.flatMap((finding) => pastLines(finding, context, style)),
    ...(roots.length + others.length === 0 ? [] : notSeenLines(shown.notSeen, style)),
  ];
}

function rootLines(root: Finding, group: Group, context: ReportContext, style: ReportStyle): readonly string[] {
  const { palette, width } = style;
  const [first = '', ...more] = hanging(`${markOf(root)} ${root.title}`, width, 2);
  const paint = root.severity === 'error' || root.severity === 'critical' ? palette.bad : palette.warn;
  return [
    ...[first, ...more].map(paint),
    ...wrapIndented(whose(group, root.container), width).map(palette.faint),
    ...findingLines(root, group.shown, context, style),
  ];
}

/** A group without any present root: healthy, on its way, or only with history. */
function headOnly(group: Group, style: ReportStyle): readonly string[] {
  const { health } = group.shown;
  const mark = health === 'Healthy' ? style.palette.good('✔') : '·';
  return hanging(`${mark} ${whose(group, undefined)}: ${health.toLowerCase()}`, style.width, 2);
}

function markOf({ state, severity }: Finding): string {
  if (state === 'recovering') return '↻';
  if (severity === 'info') return 'ℹ';
  return severity === 'warning' ? '▲' : '✖';
}

/** `deploy/cart in shop, container app, CrashLoopBackOff; 3 Pods: a, b, c`. */
function whose({ shown, all }: Group, container: string | undefined): string {
  const { subject, status } = shown;
  const pods = subject.kind === 'Pod' && subject.owner !== undefined;
  const name = pods ? shortName(subject.owner) : shortName(subject);
  const members = all.map((each: Diagnosis) => each.subject.name);
  const counted = all.length === 1 ? `Pod ${members[0] ?? ''}` : `${all.length} Pods: ${someOf(members, shownNames)}`;
  return [
    subject.namespace === undefined ? name : `${name} in ${subject.namespace}`,
    ...(container === undefined ? [] : [`container ${container}`]),
    ...(status === '' ? [] : [status]),
    ...(pods ? [counted] : []),
  ].join(', ');
}

function wrapIndented(text: string, width: number): readonly string[] {
  return hanging(text, width - 2, 0).map((line) => `  ${line}`);
}

function otherLines(finding: Finding, { width }: ReportStyle): readonly string[] {
  const label = finding.role === 'alternative' ? 'Or' : finding.role === 'advice' ? 'Advice' : 'Also';
  return labelled(label, `${finding.title} (${finding.certainty}) [${finding.id}]`, width);
}

function pastLines(finding: Finding, { asOf }: ReportContext, { width, duration }: ReportStyle): readonly string[] {
  const times = [finding.since, ...finding.evidence.map(({ at }) => at)].map((time) => Date.parse(time ?? ''));
  const newest = Math.max(...times.filter(Number.isFinite));
  const age = Number.isFinite(newest) ? `, ${duration(asOf - newest)} ago` : '';
  return labelled('Past', `${finding.title} (${finding.state}${age}) [${finding.id}]`, width);
}

function notSeenLines(notSeen: readonly NotSeen[], { width }: ReportStyle): readonly string[] {
  if (notSeen.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { resource, scope, reason, effect } of notSeen) {
    const key = `(${reason}): ${effect}`;
    byReason.set(key, [...(byReason.get(key) ?? []), `${resource} ${scope}`]);
  }
  const parts = [...byReason].map(([reason, what]) => `${someOf([...new Set(what)], 4)} ${reason}`);
  return labelled('Not seen', parts.join('; '), width);
}
