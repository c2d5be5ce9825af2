import type { CommandSpec } from './command.ts';
import type { FlagSpec } from './flag.ts';
import { wrapLines } from '../support/wrap.ts';

/** How the program is called, whatever the name of its file. */
const programName = 'kubectl pod-doctor';

const width = 80;

/** The help of one command, or of the whole where `commands` are given: what it does, examples, commands, flags. */
export function helpText(command: CommandSpec, commands: readonly CommandSpec[] = []): string {
  const call = [programName, command.name].filter((word) => word !== '').join(' ');
  const usage = [call, command.usage, '[flags]'].filter((word) => word !== '').join(' ');
  const sections = [
    wrapLines(command.about, width).join('\n'),
    `Examples:\n${command.examples.map(({ does, line }) => `  # ${does}\n  ${`${programName} ${line}`.trimEnd()}`).join('\n\n')}`,
    `Usage:\n${wrapLines(usage, width - 2)
      .map((line) => `  ${line}`)
      .join('\n')}`,
    ...(commands.length === 0
      ? []
      : [`Commands:\n${commands.map((each) => row(each.name, each.summary, 14)).join('\n')}`]),
    ...command.flags.map(([title, flags]) => `${title}:\n${flags.map(flagRow).join('\n')}`),
    ...(commands.length === 0 ? [] : [`Use "${programName} COMMAND --help" for more about a command.`]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function flagRow(flag: FlagSpec): string {
  const letter = flag.short === undefined ? '    ' : flag.short === flag.name ? `-${flag.short}` : `-${flag.short}, `;
  const long = flag.short === flag.name ? '' : `--${flag.name}`;
  const value = flag.placeholder === undefined ? '' : ` ${flag.placeholder}`;
  return row(`${letter}${long}${value}`, flag.help, 30);
}

/** Two columns; a left cell that is too wide stands on a line of its own. */
function row(left: string, right: string, indent: number): string {
  const lines = wrapLines(right, width - indent);
  const head =
    left.length + 4 > indent
      ? [`  ${left}`, ' '.repeat(indent) + (lines[0] ?? '')]
      : [`  ${left}`.padEnd(indent) + (lines[0] ?? '')];
  return [...head, ...lines.slice(1).map((line) => ' '.repeat(indent) + line)].join('\n');
}
