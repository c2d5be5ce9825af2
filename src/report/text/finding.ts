import type { Diagnosis, Evidence, Finding, Remedy } from '../../model/finding.ts';
import { describeRef } from '../../model/ref.ts';
import type { ReportContext, ReportStyle } from '../context.ts';
import { beside, hanging, labelled, roomFor } from './lines.ts';

/** The marks of what a command does; the words beside them say the same. */
const effects: Readonly<Record<Remedy['effect'], string>> = {
  'read-only': '',
  mutating: ' ✎ changes the cluster',
  destructive: ' ‼ destroys something',
};

/** Who acts, where it is not the owner of the app. */
const actors: Readonly<Record<Remedy['by'], string>> = {
  app: '',
  platform: ' (platform team)',
  registry: ' (registry owner)',
  cluster: ' (cluster admin)',
};

/** Everything below the title of a finding: certainty, why, chain, evidence, what to do, what would settle it. */
export function findingLines(
  finding: Finding,
  { subject: about, status }: Diagnosis,
  context: ReportContext,
  style: ReportStyle,
): readonly string[] {
  const { width } = style;
  const subject = describeRef(about);
  return [
    ...labelled('Why', finding.why, width),
    ...labelled('Certainty', sureness(finding, context, style), width),
    ...(finding.chain.length > 1
      ? labelled('Chain', finding.chain.map((id) => chainWord(id, status)).join(' → '), width)
      : []),
    ...beside('Evidence', evidenceLines(finding.evidence, subject, context, style)),
    ...beside(
      'Do',
      finding.remedies.flatMap((remedy, index) => remedyLines(remedy, index, style)),
    ),
    ...(finding.settles === undefined ? [] : labelled('Verify', finding.settles, width)),
    ...(finding.docs === undefined ? [] : labelled('More', finding.docs, width)),
  ];
}

function sureness(
  { certainty, severity, state, since, inferredFrom, id }: Finding,
  context: ReportContext,
  style: ReportStyle,
): string {
  const at = since === undefined ? Number.NaN : Date.parse(since);
  const age = Number.isFinite(at) ? ` for ${style.duration(context.asOf - at)}` : '';
  const from = inferredFrom === undefined ? '' : `; inferred from ${inferredFrom}, which was looked into`;
  return `${certainty}; ${severity}, ${state}${age}${from} [${id}]`;
}

/** A symptom in the platform's own spelling where the Pod shows it: `symptom/crash-loop-back-off` → `CrashLoopBackOff`. */
function chainWord(id: string, status: string): string {
  if (!id.startsWith('symptom/')) return id;
  const words = id.slice('symptom/'.length);
  return words.replaceAll('-', '') === status.toLowerCase().replace(/[^a-z0-9]/g, '')
    ? status
    : words.replaceAll('-', ' ');
}

function evidenceLines(
  evidence: readonly Evidence[],
  subject: string,
  context: ReportContext,
  style: ReportStyle,
): readonly string[] {
  return evidence.flatMap(({ object, path, value, at, kind }) => {
    const time = at === undefined ? Number.NaN : Date.parse(at);
    const age = Number.isFinite(time) ? ` (${style.duration(context.asOf - time)} ago)` : '';
    const where = object === subject && path !== '' ? path : `${object} ${path}`.trim();
    const what = clip(kind === 'absence' && !/^no(?:t|ne)? /.test(value) ? `not there: ${value}` : value);
    return hanging(`${where}${age}: ${what}`, roomFor(style.width), 2);
  });
}

/** The longest quotation that people read to its end; programs get the whole. */
const quoted = 400;

function clip(text: string): string {
  return text.length <= quoted ? text : `${text.slice(0, quoted).trimEnd()} …`;
}

function remedyLines(remedy: Remedy, index: number, style: ReportStyle): readonly string[] {
  const room = roomFor(style.width);
  const head = hanging(
    `${index + 1} ${remedy.text}${actors[remedy.by]}${remedy.command === undefined ? '' : effects[remedy.effect]}`,
    room,
    2,
  );
  // A command is never broken: it is there to be copied.
  return remedy.command === undefined ? head : [...head, `  ${style.palette.strong(remedy.command)}`];
}
