import type { Diagnosis } from '../../model/finding.ts';
import type { ReportContext } from '../context.ts';

/** The first line of a report: how many fail, how many are well. */
export function summaryLine(diagnoses: readonly Diagnosis[], context: ReportContext): string {
  const where = placeOf(context);
  const sick = diagnoses.filter(({ health }) => health === 'Failing' || health === 'Degraded');
  const unknown = diagnoses.filter(({ health }) => health === 'Unknown');
  const moving = diagnoses.filter(({ health }) => health === 'Progressing');
  const sickPods = [...sick, ...unknown, ...moving].filter(({ subject }) => subject.kind === 'Pod').length;
  if (context.pods === 0 && diagnoses.length === 0) return `No Pods ${where}.`;
  if (sick.length + unknown.length + moving.length === 0) {
    return context.pods === 1 ? `The only Pod ${where} is healthy.` : `All ${context.pods} Pods ${where} are healthy.`;
  }
  const parts = [
    ...count(sick, 'failing'),
    ...count(unknown, 'without a known cause'),
    ...count(moving, 'on the way'),
    ...(context.pods > sickPods ? [`${context.pods - sickPods} healthy`] : []),
  ];
  return `${parts.join(', ')} ${where}`;
}

function count(diagnoses: readonly Diagnosis[], word: string): readonly string[] {
  if (diagnoses.length === 0) return [];
  const pods = diagnoses.filter(({ subject }) => subject.kind === 'Pod').length;
  const workloads = diagnoses.length - pods;
  const named = [...plural(pods, 'Pod'), ...plural(workloads, 'workload')];
  return [`${named.join(' and ')} ${word}`];
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
