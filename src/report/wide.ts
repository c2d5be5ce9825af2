import type { Diagnosis, Finding } from '../model/finding.ts';
import type { ReportContext, ReportStyle } from './context.ts';
import { shortName } from '../model/short-name.ts';

const headers = ['NAMESPACE', 'NAME', 'STATUS', 'HEALTH', 'CAUSE', 'CERTAINTY', 'FOR', 'TITLE'];

/** `-o wide`: a line for each subject, in kubectl's manner: no spaces within a cell but in the last, `<none>` for what is not there. */
export function reportWide(
  diagnoses: readonly Diagnosis[],
  context: ReportContext,
  { duration }: ReportStyle,
  noHeaders: boolean,
): string {
  const rows = diagnoses.map(({ subject, status, health, findings }) => {
    const root = findings[0];
    const since = Date.parse(root?.since ?? '');
    return [
      subject.namespace ?? none,
      shortName(subject),
      status.replace(/ ready$/, '').replaceAll(' ', '') || none,
      health,
      root?.id ?? none,
      root?.certainty ?? none,
      Number.isFinite(since) ? duration(context.asOf - since) : none,
      titleOf(findings),
    ];
  });
  const all = noHeaders ? rows : [headers, ...rows];
  const widths = headers.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('   ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** The gravest cause, and how many others there are: two sick containers have two roots. */
function titleOf(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return none;
  const others = findings.filter((each) => each !== first && each.role === 'root').length;
  return others === 0 ? first.title : `${first.title} (+${others} more)`;
}

const none = '<none>';
