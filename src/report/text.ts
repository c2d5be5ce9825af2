import type { Diagnosis } from '../model/finding.ts';
import { wrapLines } from '../support/wrap.ts';
import type { ReportContext, ReportStyle } from './context.ts';
import { groupLines } from './text/block.ts';
import { groupDiagnoses } from './text/groups.ts';
import { labelled } from './text/lines.ts';
import { summaryLine } from './text/summary.ts';

/**
 * The answer for people: one line that sums up, then a block for each group of subjects that fail alike, the gravest first.
 * Equal inputs give equal bytes. Texts must be sanitised already.
 */
export function reportText(diagnoses: readonly Diagnosis[], context: ReportContext, style: ReportStyle): string {
  const groups = groupDiagnoses(diagnoses);
  const blocks = joinShort(groups.map((group) => groupLines(group, context, style)));
  const sections = [
    wrapLines(summaryLine(groups, context), style.width),
    ...blocks,
    ...(context.cutShort
      ? [wrapLines('Time ran out before everything was read; a longer --deadline may tell more.', style.width)]
      : []),
    ...notSeenSection(context, style),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Blocks of one line each, such as those of healthy workloads, stand together. */
function joinShort(blocks: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const joined: (readonly string[])[] = [];
  let lastIsShort = false;
  for (const block of blocks) {
    const isShort = block.length === 1;
    if (isShort && lastIsShort) joined.push([...(joined.pop() ?? []), ...block]);
    else joined.push(block);
    lastIsShort = isShort;
  }
  return joined;
}

/** What was refused for the look as a whole; what single subjects miss stands in their blocks. */
function notSeenSection({ refused }: ReportContext, { width }: ReportStyle): readonly (readonly string[])[] {
  if (refused.length === 0) return [];
  const lines = refused.flatMap(({ resource, scope, reason, effect }) =>
    labelled('Not seen', `${resource} in ${scope}: ${reason}; ${effect}`, width),
  );
  return [lines];
}
