import type { EventFacts } from '../../model/event.ts';
import { formatDuration } from '../../support/duration.ts';
import { truncate, wrap } from '../../terminal/columns.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import { cutLine, emptyLine, justify, span, type Line } from '../line.ts';
import type { Scene } from '../scene.ts';
import { isLoading, type EventsScreen, type Loaded, type LogScreen, type YamlScreen } from '../state.ts';
import { crumbsOf } from './diagnosis.ts';
import { subjectOf } from '../subject.ts';
import { missing, plainLines } from './text.ts';

/** Which log: Pod, container, current or previous run. */
export function logHeader(screen: LogScreen, scene: Scene): Line {
  const subject = subjectOf(screen.viewed, scene);
  const run = `${screen.previous ? 'log of the previous run' : 'log'}${readWhen(screen.text, scene)}`;
  return justify(
    [span(` ${crumbsOf(screen.viewed.ref, subject, screen.container, scene.columns - run.length - 3)}`, 'title')],
    [span(run, screen.previous ? 'warning' : 'info'), span(' ')],
    scene.columns,
  );
}

/** The lines of the log, or why there are none. */
export function logBody(screen: LogScreen, scene: Scene): readonly Line[] {
  const what = screen.previous ? 'log of a previous run' : 'log';
  if (isEmpty(screen.text)) return plainLines(noLines(screen, scene), scene.columns);
  return textBody(screen.container === undefined ? failedFirst(screen) : screen.text, what, screen.wrapped, scene);
}

/** What an empty log may mean: the kubelet gives the same answer for a program that is silent and one that never ran. */
function noLines({ container, previous, viewed }: LogScreen, scene: Scene): string {
  const { diagnosis, member } = subjectOf(viewed, scene);
  const status = diagnosis?.status ?? member?.record?.status ?? '';
  const now = status === '' ? '' : ` STATUS ${status}.`;
  const who = container ?? 'the container';
  return previous
    ? `No lines: there was no run of ${who} before this one, it wrote nothing, or its log is gone.${now}`
    : `No lines: ${who} has not started, or has written nothing.${now}`;
}

/** Texts are read once, so they say how old they are. */
function readWhen({ reading }: Loaded<unknown>, { now, columns }: Scene): string {
  return reading?.state === 'present' && columns >= 60 ? `, read ${formatDuration(now - reading.asOf)} ago` : '';
}

/** Whose YAML. */
export function yamlHeader(screen: YamlScreen, scene: Scene): Line {
  return viewHeader(screen, `yaml, redacted${readWhen(screen.text, scene)}`, scene);
}

/** The object as text, or why there is none. */
export function yamlBody(screen: YamlScreen, scene: Scene): readonly Line[] {
  return textBody(screen.text, 'object', screen.wrapped, scene);
}

/** Whose events. */
export function eventsHeader(screen: EventsScreen, scene: Scene): Line {
  return viewHeader(screen, `events, newest first${readWhen(screen.events, scene)}`, scene);
}

/** Each event with its age, type, reason, count and whole message. */
export function eventsBody(screen: EventsScreen, scene: Scene): readonly Line[] {
  const { columns } = scene;
  const { reading, failure } = screen.events;
  if (failure !== undefined) return plainLines(failure, columns, 'warning');
  if (!reading) return plainLines('Reading…', columns, 'info');
  if (reading.state !== 'present') {
    return plainLines(
      missing(reading.state, reading.state === 'denied' ? reading.reason : undefined, 'event'),
      columns,
      'warning',
    );
  }
  if (reading.value.length === 0) {
    return plainLines(
      'There are no events. The API server forgets them after an hour, unless it is told otherwise.',
      columns,
    );
  }
  return reading.value.flatMap((event) => eventLines(event, scene));
}

function viewHeader({ viewed }: EventsScreen | YamlScreen, what: string, scene: Scene): Line {
  const crumbs = crumbsOf(viewed.ref, subjectOf(viewed, scene), undefined, scene.columns - what.length - 3);
  return justify([span(` ${crumbs}`, 'title')], [span(what, 'info'), span(' ')], scene.columns);
}

function eventLines(event: EventFacts, { columns, now }: Scene): readonly Line[] {
  const age = event.last === 0 ? '' : formatDuration(now - event.last);
  const count = event.count > 1 ? ` ×${String(event.count)}` : '';
  const where = event.container === undefined ? '' : ` ${event.container}`;
  const head: Line = [
    span(` ${age.padStart(6)}  `, 'muted'),
    span(sanitise(event.reason), event.type === 'Warning' ? 'warning' : 'title'),
    span(sanitise(`${count}${where}`)),
    span(sanitise(`  ${event.component}`), 'muted'),
  ];
  const indent = columns < 50 ? 2 : 9;
  const message = wrap(sanitise(event.message), columns - indent - 1);
  return [cutLine(head, columns), ...message.map((piece): Line => [span(' '.repeat(indent) + piece)])];
}

function textBody(loaded: Loaded<string>, what: string, wrapped: boolean, { columns }: Scene): readonly Line[] {
  const { reading, failure } = loaded;
  if (failure !== undefined) return plainLines(failure, columns, 'warning');
  if (!reading) return plainLines(isLoading(loaded) ? 'Reading…' : missing('unread', undefined, what), columns, 'info');
  if (reading.state !== 'present') {
    return plainLines(
      missing(reading.state, reading.state === 'denied' ? reading.reason : undefined, what),
      columns,
      'warning',
    );
  }
  return longText(reading.value, columns, wrapped);
}

function isEmpty({ reading }: Loaded<string>): boolean {
  return reading?.state === 'present' && reading.value.trim() === '';
}

/** What to show of a log whose container is not known yet. */
function failedFirst({ containers }: LogScreen): Loaded<string> {
  const { reading, ...rest } = containers;
  if (!reading) return rest;
  return reading.state === 'present' ? { ...rest, failure: 'The Pod has no containers.' } : { ...rest, reading };
}

let last: { text: string; columns: number; wrapped: boolean; lines: readonly Line[] } | undefined;

/** A long text in rows. Remembers its last answer: a log is drawn at each key. */
function longText(text: string, columns: number, wrapped: boolean): readonly Line[] {
  if (last?.text === text && last.columns === columns && last.wrapped === wrapped) return last.lines;
  const clean = sanitise(text.replace(/[\r\n]+$/, ''), { newlines: true });
  const rows = wrapped ? wrap(clean, columns - 2) : clean.split('\n').map((row) => truncate(row, columns - 2));
  const lines = rows.map((row): Line => (row === '' ? emptyLine : [span(` ${row}`)]));
  last = { text, columns, wrapped, lines };
  return lines;
}
