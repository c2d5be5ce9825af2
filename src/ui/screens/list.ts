import { shortName } from '../../model/short-name.ts';
import { formatDuration } from '../../support/duration.ts';
import { columnsOf, fit } from '../../terminal/columns.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import type { Board, Group, Member } from '../../state/board.ts';
import { justify, lineColumns, span, type Line, type Span } from '../line.ts';
import { membersOf, type Row } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { shortenName, shortenWords } from '../shorten.ts';
import { signs, type Tone } from '../theme.ts';
import { namespacesWord } from '../words.ts';
import { liveWord } from './banners.ts';

/** How wide the columns of the list are; 0 = the column is left out. */
export interface ListColumns {
  readonly name: number;
  readonly ready: number;
  /** Rows of several namespaces carry theirs. */
  readonly withNamespace: boolean;
}

/** Context, namespaces, counts and how current it all is. */
export function listHeader(scene: Scene): Line {
  const { board, columns } = scene;
  const left = [
    span(` ${sanitise(board.context)}`, 'title'),
    span(` ${signs.dot} ${sanitise(namespacesWord(board.namespaces))}`),
  ];
  return justify(left, [...counts(board, columns < 64), ...liveWord(scene), span(' ')], columns);
}

function counts({ failing, recovering, healthy }: Board, short: boolean): Line {
  const failingTone: Tone = failing > 0 ? 'error' : 'muted';
  if (short) {
    return [
      span(`${String(failing)}${signs.error}`, failingTone),
      span(` ${String(recovering)}${signs.recovering} ${String(healthy)}${signs.recovered} `, 'muted'),
    ];
  }
  return [
    span(`${String(failing)} failing`, failingTone),
    span(` ${signs.dot} ${String(recovering)} recovering ${signs.dot} ${String(healthy)} healthy   `, 'muted'),
  ];
}

/** Columns that stay put while rows pass by; measured on the gravest groups and on what is shown. */
export function listColumns(board: Board, columns: number, shown: readonly Row[]): ListColumns {
  const withNamespace = board.namespaces.length !== 1;
  const measured = [...board.groups.slice(0, 200), ...shown.map((row) => row.group)];
  const longest = Math.max(8, ...measured.map((group) => columnsOf(nameOf(group, withNamespace))));
  return {
    name: Math.min(longest, Math.floor(columns * (columns < 60 ? 0.4 : 0.36))),
    ready: columns < 56 ? 0 : Math.max(3, ...measured.map((group) => readyOf(group).length)),
    withNamespace,
  };
}

/** One row. The chosen one is marked by a sign, and where there are colours also by its looks. */
export function rowLine(row: Row, isChosen: boolean, widths: ListColumns, scene: Scene): Line {
  const line = row.kind === 'group' ? groupLine(row, isChosen, widths, scene) : memberLine(row.member, isChosen, scene);
  return isChosen ? line.map(({ text }) => span(text, 'chosen')) : line;
}

function groupLine(
  { group, expanded }: Extract<Row, { kind: 'group' }>,
  isChosen: boolean,
  widths: ListColumns,
  { columns, now }: Scene,
): Line {
  const mark = isChosen ? signs.chosen : expanded ? signs.open : membersOf(group).length > 1 ? signs.closed : ' ';
  const left: readonly Span[] = [
    span(`${mark} `, 'muted'),
    stateSign(group),
    span(` ${fit(shortNameOf(group, widths), widths.name)} `, 'title'),
    ...(widths.ready === 0 ? [] : [span(` ${fit(readyOf(group), widths.ready, 'right')} `, 'muted')]),
  ];
  const age = group.state === 'recovering' && columns >= 72 ? 'recovering' : ageOf(group.since, now);
  const trend = group.trend === 'worse' ? signs.worse : group.trend === 'better' ? signs.better : ' ';
  const right: Line =
    columns < 30 ? [] : [span(age, 'muted'), span(` ${trend}`, group.trend === 'worse' ? 'error' : 'good')];
  const room = columns - lineColumns(left) - lineColumns(right) - 2;
  return justify([...left, span(` ${shortenWords(sanitise(group.title), room)}`)], right, columns);
}

function memberLine(member: Member, isChosen: boolean, { columns, now }: Scene): Line {
  const root = member.diagnosis?.findings[0];
  const status = member.diagnosis?.status ?? member.record?.status ?? '';
  const about = [
    ...(root?.container === undefined ? [] : [root.container]),
    ...(member.diagnosis === undefined ? [`${status} looking…`.trim()] : [status]),
    ...(member.record !== undefined && member.record.restarts > 0
      ? [`${String(member.record.restarts)} restarts`]
      : []),
  ].join(` ${signs.dot} `);
  const age = member.record === undefined ? '' : ageOf(member.record.createdAt, now);
  const left = [
    span(isChosen ? `${signs.chosen}     ` : '      ', 'muted'),
    span(sanitise(member.ref.name)),
    span(`  ${sanitise(about)}`, 'muted'),
  ];
  return justify(left, [span(`${age}  `, 'muted')], columns);
}

/** The sign for how grave it is, or where it stands in time. */
function stateSign({ state, severity, members }: Group): Span {
  const isKnown = members.length === 0 || members.some(({ diagnosis }) => diagnosis !== undefined);
  if (!isKnown) return span(signs.looking, 'info');
  if (state === 'recovering') return span(signs.recovering, 'info');
  if (state !== 'active') return span(signs.recovered, 'good');
  return span(signs[severity], severity);
}

function nameOf(group: Group, withNamespace: boolean): string {
  const name = shortName(group.ref);
  return sanitise(withNamespace && group.ref.namespace !== undefined ? `${group.ref.namespace}/${name}` : name);
}

function shortNameOf({ ref }: Group, { withNamespace, name }: ListColumns): string {
  const namespace = withNamespace && ref.namespace !== undefined ? sanitise(ref.namespace) : undefined;
  return shortenName(namespace, sanitise(shortName(ref)), name);
}

function readyOf({ ready, desired }: Group): string {
  return `${String(ready)}/${String(desired)}`;
}

/** Nothing where the time is not known. */
function ageOf(since: number, now: number): string {
  return since === 0 ? '' : formatDuration(now - since);
}
