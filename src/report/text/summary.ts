import type { Finding, Health } from '../../model/finding.ts';
import type { ReportContext } from '../context.ts';
import type { Group } from './groups.ts';

/** The first line of a report: how many fail, how many are well. */
export function summaryLine(groups: readonly Group[], context: ReportContext): string {
  const where = placeOf(context);
  const failing = count(groups, ['Failing', 'Degraded']);
  const unknown = count(groups, ['Unknown']);
  const recovering = count(groups, ['Progressing'], (finding) => finding?.state === 'recovering');
  const starting = count(groups, ['Progressing'], (finding) => finding?.state !== 'recovering');
  const pods = failing.pods + unknown.pods + recovering.pods + starting.pods;
  if (context.pods === 0 && groups.length === 0) return `No Pods ${where}.`;
  if (failing.all + unknown.all + recovering.all + starting.all === 0) return allHealthy(groups, context, where);
  const parts = [
    ...told(failing, 'failing'),
    ...told(unknown, 'not well for an unknown cause'),
    ...told(recovering, 'recovering'),
    ...told(starting, 'on the way'),
    ...(context.pods > pods ? [`${context.pods - pods} healthy`] : []),
  ];
  return `${parts.join(', ')} ${where}`;
}

function allHealthy(groups: readonly Group[], { pods, named }: ReportContext, place: string): string {
  const where = named === true ? `asked for ${place}` : place;
  if (pods === 0)
    return `${groups.length === 1 ? 'The only workload' : `All ${groups.length} workloads`} ${where} without Pods: healthy.`;
  return pods === 1 ? `The only Pod ${where} is healthy.` : `All ${pods} Pods ${where} are healthy.`;
}

/** Pods, and workloads that are in the answer for themselves. */
interface Count {
  readonly pods: number;
  readonly workloads: number;
  readonly all: number;
}

function count(
  groups: readonly Group[],
  healths: readonly Health[],
  counts: (first: Finding | undefined) => boolean = () => true,
): Count {
  const subjects = groups
    .flatMap(({ all }) => all)
    .filter(({ health, findings }) => healths.includes(health) && counts(findings[0]));
  const pods = subjects.filter(({ subject }) => subject.kind === 'Pod').length;
  return { pods, workloads: subjects.length - pods, all: subjects.length };
}

function told({ pods, workloads }: Count, word: string): readonly string[] {
  const named = [...plural(pods, 'Pod'), ...plural(workloads, 'workload')];
  return named.length === 0 ? [] : [`${named.join(' and ')} ${word}`];
}

function plural(number: number, word: string): readonly string[] {
  return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
}

function placeOf({ namespaces, source, context }: ReportContext): string {
  const [only, ...more] = namespaces;
  const place =
    only === undefined ? 'in all namespaces' : more.length === 0 ? `in ${only}` : `in ${namespaces.join(', ')}`;
  if (source === 'cluster') return place;
  return only === undefined ? `in ${context}` : `${place} of ${context}`;
}
