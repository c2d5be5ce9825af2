import type { Currency } from '../../model/source.ts';
import { formatDuration } from '../../support/duration.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import { cutLine, span, type Line } from '../line.ts';
import type { Scene } from '../scene.ts';
import { signs } from '../theme.ts';

/** What on the screen is not current, and what may not be seen: a line each, the worst first, at most `most` of them. */
export function bannersOf(scene: Scene, most: number): readonly Line[] {
  const { currencies } = scene.board;
  return [...staleBanners(currencies, scene.now), ...forbiddenBanner(currencies)]
    .slice(0, most)
    .map((line) => cutLine(line, scene.columns));
}

/** One word on how current the list is, for the header. */
export function liveWord({ board, now, demo }: Scene): Line {
  const stale = board.currencies.filter(({ status }) => status === 'stale');
  if (stale.length > 0) {
    return [span(`stale ${formatDuration(now - Math.min(...stale.map(({ since }) => since)))}`, 'warning')];
  }
  if (!board.synced) return [span(board.total > 0 ? 'reading…' : 'connecting…', 'info')];
  if (board.looking > 0) return [span('looking…', 'info')];
  return [span(demo ? 'recording' : 'live', 'good')];
}

/** What is not current and since when, and below it why. */
function staleBanners(currencies: readonly Currency[], now: number): readonly Line[] {
  const byReason = Map.groupBy(
    currencies.filter(({ status }) => status === 'stale'),
    ({ reason }) => reason ?? 'the connection was lost',
  );
  return [...byReason].flatMap(([reason, stale]): readonly Line[] => {
    const since = Math.min(...stale.map((each) => each.since));
    const resources = [...new Set(stale.map(({ resource }) => resource))].join(', ');
    return [
      [
        span(` ${signs.warning} not current for ${formatDuration(now - since)}, since ${timeOfDay(since)}`, 'warning'),
        span(`: ${resources}`),
      ],
      [span(`   trying again; ${sanitise(reason)}`, 'muted')],
    ];
  });
}

function forbiddenBanner(currencies: readonly Currency[]): readonly Line[] {
  const forbidden = currencies.filter(({ status }) => status === 'forbidden');
  if (forbidden.length === 0) return [];
  const names = [...new Set(forbidden.map(({ resource }) => resource))].join(', ');
  const scopes = [...new Set(forbidden.map(({ scope }) => (scope === '' ? 'the whole cluster' : scope)))].join(', ');
  return [
    [
      span(` ${signs.warning} not seen`, 'warning'),
      span(`: ${names} in ${sanitise(scopes)} (forbidden); answers are less sure`),
    ],
  ];
}

/** `02:14:05Z`: the same for everyone who looks at one incident. */
function timeOfDay(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)}Z`;
}
