import type { ExplainOptions } from '../cli/options.ts';
import { nearNames } from '../cli/near-names.ts';
import { causes } from '../causes/index.ts';
import type { AnyCause } from '../signals/any-cause.ts';
import { UserError } from '../support/user-error.ts';
import { wrapLines } from '../support/wrap.ts';
import { describeCause } from './cause-description.ts';
import type { CauseDescription } from './cause-description.ts';
import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { styleFor } from './output.ts';

/** `explain`: one cause, those that a word finds, or all of them. */
export async function runExplain(options: ExplainOptions, io: Io): Promise<number> {
  const { word } = options;
  const found = word === undefined ? causes : matching(word);
  if (word !== undefined && found.length === 0) throw nothingFound(word);
  const only = found.length === 1 && word !== undefined ? found[0] : undefined;
  const { width } = styleFor(options, io);
  if (options.output === 'json') {
    const described = await Promise.all(found.map(describeCause));
    io.stdout.write(
      `${JSON.stringify({ apiVersion: 'pod-doctor/v1', kind: 'CauseList', items: described }, undefined, 2)}\n`,
    );
  } else io.stdout.write(only === undefined ? list(found, width) : page(await describeCause(only), width));
  return exitCodes.ran;
}

/** The cause of that id, or else those whose id or summary speaks of the word. */
function matching(word: string): readonly AnyCause[] {
  const asked = word.toLowerCase();
  const exact = causes.filter(({ id }) => id === asked || id.split('/')[1] === asked);
  if (exact.length > 0) return exact;
  return causes.filter(({ id, summary }) => id.includes(asked) || summary.toLowerCase().includes(asked));
}

function nothingFound(word: string): UserError {
  const near = nearNames(
    word,
    causes.flatMap(({ id }) => [id, id.split('/')[1] ?? '', ...id.split(/[/-]/)]),
  );
  const hint = near.length === 0 ? '; list all with: kubectl pod-doctor explain' : `; near names: ${near.join(', ')}`;
  return new UserError(`no cause is called or speaks of "${word}"${hint}`);
}

function list(found: readonly AnyCause[], width: number): string {
  const lines = [...found]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, summary }) => [id, ...wrapLines(summary, width - 4).map((line) => `    ${line}`)]);
  return `${lines.join('\n')}\n`;
}

function page(cause: CauseDescription, width: number): string {
  const wrapped = (text: string, indent: string): readonly string[] =>
    wrapLines(text, width - indent.length).map(
      (line, index) => (index === 0 ? indent : ' '.repeat(indent.length)) + line,
    );
  const lines = [
    cause.id,
    ...wrapped(cause.summary, '  '),
    '',
    ...wrapped(`${cause.severity}; ${heals[cause.heals]}; seen at the stage "${cause.stage}".`, '  '),
    '',
    'Recognised when',
    ...cause.recognised.flatMap((says) => wrapped(says, '  - ')),
    ...(cause.notWhen.length === 0 ? [] : ['', 'Not when', ...cause.notWhen.flatMap((says) => wrapped(says, '  - '))]),
    '',
    'It is told like this',
    ...wrapped(cause.title, '  '),
    '',
    'What to do',
    ...cause.remedies.flatMap(({ text, command, effect }) => [
      ...wrapped(`${text} (${effect})`, '  - '),
      ...(command === undefined ? [] : [`    ${command}`]),
    ]),
    ...(cause.docs === undefined ? [] : ['', `More: ${cause.docs}`]),
  ];
  return `${lines.join('\n')}\n`;
}

const heals: Readonly<Record<CauseDescription['heals'], string>> = {
  no: 'waiting does not cure it',
  maybe: 'waiting may cure it',
  yes: 'waiting cures it',
};
