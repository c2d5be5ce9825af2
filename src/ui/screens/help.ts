import { fit } from '../../terminal/columns.ts';
import { bindingsOf, type ScreenKind } from '../keymap.ts';
import { cutLine, emptyLine, justify, span, type Line } from '../line.ts';
import type { Scene } from '../scene.ts';
import { signs } from '../theme.ts';

const titles: readonly (readonly [ScreenKind, string])[] = [
  ['list', 'The list'],
  ['diagnosis', 'A diagnosis'],
  ['log', 'Log, events, YAML'],
  ['namespaces', 'Choosing a namespace'],
  ['debug', 'Debug container'],
];

const legend: readonly (readonly [string, string])[] = [
  [signs.error, 'failing: critical or error'],
  [signs.warning, 'a warning'],
  [signs.looking, 'being looked into'],
  [signs.recovering, 'recovering'],
  [signs.recovered, 'recovered'],
  [`${signs.worse} ${signs.better}`, 'getting worse, getting better'],
  [signs.change, 'the command changes the cluster'],
  [signs.destroy, 'the command destroys something'],
];

/** What this screen is. */
export function helpHeader({ columns }: Scene): Line {
  return justify([span(' Keys and signs', 'title')], [span('esc goes back ', 'muted')], columns);
}

/** All keys, from the key map, and what the signs mean. */
export function helpBody({ columns, canDebug }: Scene): readonly Line[] {
  const keys = titles
    .filter(([screen]) => canDebug || screen !== 'debug')
    .flatMap(([screen, title]): readonly Line[] => [
      [span(` ${title}`, 'title')],
      ...bindingsOf(screen, canDebug).map(({ shown, description }) => row(shown, description, columns)),
      emptyLine,
    ]);
  return [...keys, [span(' Signs', 'title')], ...legend.map(([sign, meaning]) => row(sign, meaning, columns))];
}

function row(sign: string, meaning: string, columns: number): Line {
  return cutLine([span(`   ${fit(sign, 8)}`, 'key'), span(meaning)], columns);
}
