import { formatDuration } from '../facts/time.ts';
import type { OutputFormat, Settings } from '../cli/options.ts';
import type { Diagnosis } from '../model/finding.ts';
import { plainPalette } from '../report/context.ts';
import type { Palette, ReportContext, ReportStyle } from '../report/context.ts';
import { toAscii } from '../terminal/ascii.ts';
import { wantsAscii, wantsColor } from '../terminal/color.ts';
import type { Io } from './io.ts';

/** The widest a report gets: longer lines are hard to read. */
const widest = 100;
/** What is assumed where there is no terminal. */
const usual = 80;

/** SGR colours of the sixteen that every terminal has. */
const colours: Palette = {
  bad: sgr('31', '39'),
  warn: sgr('33', '39'),
  good: sgr('32', '39'),
  strong: sgr('1', '22'),
  faint: sgr('2', '22'),
};

/** How reports are written to one stdout. */
export type OutputStyle = ReportStyle & {
  /** It is a terminal that can show nothing but ASCII; pipes and files take whatever comes. */
  readonly ascii: boolean;
};

/** How reports are written to this stdout with these settings. */
export function styleFor({ color, plain }: Pick<Settings, 'color' | 'plain'>, io: Io): OutputStyle {
  const coloured = !plain && wantsColor(color, io.env, io.stdout.isTTY);
  return {
    width: Math.max(40, Math.min(widest, io.stdout.columns ?? usual)),
    palette: coloured ? colours : plainPalette,
    duration: formatDuration,
    ascii: io.stdout.isTTY && wantsAscii(io.env),
  };
}

function sgr(on: string, off: string): (text: string) => string {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}

/** The report in one of its forms; the forms are loaded when they are asked for. */
export async function render(
  output: OutputFormat,
  diagnoses: readonly Diagnosis[],
  context: ReportContext,
  style: OutputStyle,
  noHeaders: boolean,
): Promise<string> {
  const shown = (text: string): string => (style.ascii ? toAscii(text) : text);
  switch (output) {
    case 'text':
      return shown((await import('../report/text.ts')).reportText(diagnoses, context, style));
    case 'wide':
      return shown((await import('../report/wide.ts')).reportWide(diagnoses, context, style, noHeaders));
    case 'json':
      return (await import('../report/json.ts')).reportJson(diagnoses, context);
    case 'yaml':
      return (await import('../report/yaml.ts')).reportYaml(diagnoses, context);
    case 'name':
      return (await import('../report/names.ts')).reportNames(diagnoses);
  }
}
