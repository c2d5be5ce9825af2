import type { CauseId, Effect, Evidence, Finding, Remedy } from '../../model/finding.ts';
import { formatDuration } from '../../support/duration.ts';
import { columnsOf, fit, wrap } from '../../terminal/columns.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import { cutLine, justify, lineColumns, span, type Line, type Span } from '../line.ts';
import type { Scene } from '../scene.ts';
import { signs } from '../theme.ts';
import { indentOf, paragraph } from './text.ts';

/** A remedy with the number that copies its command; without a command it has none. */
export interface NumberedRemedy {
  readonly remedy: Remedy;
  readonly number?: number;
}

/** Numbers the commands of all findings in the order in which they are shown; there are keys for nine. */
export function numberRemedies(findings: readonly Finding[]): ReadonlyMap<Finding, readonly NumberedRemedy[]> {
  let next = 1;
  return new Map(
    findings.map((finding) => [
      finding,
      finding.remedies.map((remedy): NumberedRemedy =>
        remedy.command === undefined || next > 9 ? { remedy } : { remedy, number: next++ },
      ),
    ]),
  );
}

/** Why it is believed: explanation, chain, evidence, and what would settle a doubt. */
export function believed(finding: Finding, subject: string, scene: Scene): readonly Line[] {
  const { columns } = scene;
  return [
    ...paragraph('Why', finding.why, columns),
    ...(finding.inferredFrom === undefined
      ? []
      : paragraph(
          'Seen on',
          `${finding.inferredFrom}; this one is of the same make and was not looked into itself.`,
          columns,
        )),
    ...(finding.chain.length < 2 ? [] : paragraph('Chain', finding.chain.map(stepName).join(` ${signs.to} `), columns)),
    ...evidenceLines(finding.evidence, subject, scene),
    ...(finding.settles === undefined ? [] : paragraph('Verify', finding.settles, columns)),
  ];
}

/** What to do, each step with its number, its command in full and a mark where it changes something. */
export function todo(remedies: readonly NumberedRemedy[], columns: number): readonly Line[] {
  const indent = indentOf(columns);
  return remedies.flatMap(({ remedy, number }, index): readonly Line[] => {
    const heading = index === 0 ? 'Do' : '';
    const start: readonly Span[] = indent <= 2 ? [span(' ')] : [span(` ${heading.padEnd(indent - 1)}`, 'muted')];
    const sign = number === undefined ? `${signs.info} ` : `${String(number)} `;
    const mark = [...(columns < 60 ? [] : [span(`${remedy.by} `, 'muted')]), ...markOf(remedy.effect)];
    const texts = wrap(sanitise(remedy.text), columns - indent - 2 - lineColumns(mark) - 2);
    const commands = remedy.command === undefined ? [] : wrap(sanitise(remedy.command), columns - indent - 5);
    return [
      ...(indent <= 2 && index === 0 ? [[span(' Do', 'muted')]] : []),
      ...texts.map((text, row): Line =>
        row === 0
          ? justify([...start, span(sign, 'key'), span(text)], [...mark, span(' ')], columns)
          : [span(' '.repeat(indent + 2)), span(text)],
      ),
      ...commands.map((command): Line => [span(' '.repeat(indent + 3)), span(command, 'code')]),
    ];
  });
}

/** `memory limit → CrashLoopBackOff`: a step of a chain in words; symptoms as the API spells them. */
function stepName(id: CauseId): string {
  const [family = '', name = ''] = id.split('/');
  if (family !== 'symptom') return name.replaceAll('-', ' ');
  return name
    .split('-')
    .map((word) => (word === 'oom' ? 'OOM' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

/** The field, or the object itself where it is about the whole of it. */
function nameOf({ kind, path, object }: Evidence, subject: string): string {
  if (path === '') return object;
  return `${kind === 'absence' ? 'no ' : ''}${path}${object === subject ? '' : ` of ${object}`}`;
}

function evidenceLines(evidence: readonly Evidence[], subject: string, scene: Scene): readonly Line[] {
  const { columns, now } = scene;
  const indent = indentOf(columns);
  const names = evidence.map((each) => sanitise(nameOf(each, subject)));
  const widest = Math.max(0, ...names.map(columnsOf));
  const beside = columns >= 76 && widest <= 30;
  return evidence.flatMap((each, index): readonly Line[] => {
    const heading = index === 0 ? 'Evidence' : '';
    const age: Line = each.at === undefined ? [] : [span(`${ageOf(each.at, now)} `, 'muted')];
    const ageColumns = each.at === undefined ? 0 : 10;
    const start = indent <= 2 ? span('  ') : span(` ${heading.padEnd(indent - 1)}`, 'muted');
    const above: readonly Line[] = indent <= 2 && index === 0 ? [[span(' Evidence', 'muted')]] : [];
    const name = names[index] ?? '';
    const value = sanitise(each.value);
    if (!beside) {
      const together: Line = [start, span(`${name}  `, 'info'), span(value)];
      if (lineColumns([...together, ...age]) < columns) return [...above, justify(together, age, columns)];
      const first = justify([start, span(name, 'info')], age, columns);
      const rest = wrap(value, columns - indent - 3).map((piece): Line => [span(' '.repeat(indent + 2)), span(piece)]);
      return [...above, first, ...(value === '' ? [] : rest)];
    }
    return wrap(value, columns - indent - widest - 2 - ageColumns).map((piece, row): Line =>
      row === 0
        ? justify([start, span(`${fit(name, widest)}  `, 'info'), span(piece)], age, columns)
        : cutLine([span(' '.repeat(indent + widest + 2)), span(piece)], columns),
    );
  });
}

function markOf(effect: Effect): Line {
  switch (effect) {
    case 'read-only':
      return [span(' ')];
    case 'mutating':
      return [span(signs.change, 'change')];
    case 'destructive':
      return [span(signs.destroy, 'critical')];
  }
}

function ageOf(at: string, now: number): string {
  const time = Date.parse(at);
  return Number.isFinite(time) ? `${formatDuration(now - time)} ago` : '';
}
