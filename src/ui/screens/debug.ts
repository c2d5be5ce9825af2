import type { DebugProposal, DebugRefusal, DebugWay, DebugWishes } from '../../model/debug.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import { emptyLine, justify, lineColumns, span, type Line } from '../line.ts';
import type { Scene } from '../scene.ts';
import type { DebugPhase, DebugScreen, SessionRequest } from '../state.ts';
import { signs } from '../theme.ts';
import { paragraph, plainLines } from './text.ts';

/** What the person can choose. The first choice always changes nothing. */
export type DebugChoice =
  | { readonly kind: 'leave'; readonly label: string }
  | { readonly kind: 'session'; readonly label: string; readonly request: SessionRequest }
  | { readonly kind: 'instead'; readonly label: string; readonly wishes: DebugWishes }
  | { readonly kind: 'retry'; readonly label: string }
  | { readonly kind: 'clean-up'; readonly label: string };

/** The choices of a phase. */
export function debugChoices(phase: DebugPhase): readonly DebugChoice[] {
  switch (phase.kind) {
    case 'proposing':
      return [
        { kind: 'leave', label: 'Cancel' },
        ...(phase.failure === undefined ? [] : [{ kind: 'retry', label: 'Try again' } as const]),
      ];
    case 'confirm':
      return confirmChoices(phase.proposal);
    case 'session':
    case 'cleaning':
      return [];
    case 'ended':
      return [
        { kind: 'leave', label: phase.outcome.leftover === undefined ? 'Back' : 'Keep the copy' },
        ...(phase.outcome.leftover === undefined ? [] : [{ kind: 'clean-up', label: 'Delete the copy' } as const]),
        ...offersOf(phase.outcome.refusal),
      ];
    case 'cleaned':
      return [{ kind: 'leave', label: 'Back' }];
  }
}

/** What this screen is about. */
export function debugHeader({ viewed, phase }: DebugScreen, { columns }: Scene): Line {
  const { namespace, name } = viewed.ref;
  const title = sanitise(` Debug ${namespace === undefined ? '' : `${namespace}/`}${name}`);
  return justify([span(title, 'title')], [span(phaseWord(phase), 'info'), span(' ')], columns);
}

/** What would be done, in full, or what came of it. */
export function debugBody({ phase }: DebugScreen, { columns }: Scene): readonly Line[] {
  switch (phase.kind) {
    case 'proposing':
      return phase.failure === undefined
        ? plainLines(
            'Reading what is possible here: the Pod, the namespace and your permissions. Nothing is changed.',
            columns,
            'info',
          )
        : plainLines(phase.failure, columns, 'error');
    case 'confirm':
      return proposalLines(phase.proposal, columns);
    case 'session':
      return plainLines('The terminal is with the debug container.', columns, 'info');
    case 'cleaning':
      return plainLines('Deleting the copy…', columns, 'info');
    case 'cleaned':
      return plainLines(phase.text, columns);
    case 'ended': {
      const { note, exitCode, refusal, leftover } = phase.outcome;
      return [
        ...(refusal === undefined ? [] : refusalLines(refusal.reason, refusal.advice, columns)),
        ...paragraph(refusal === undefined ? 'Ended' : 'Then', note, columns),
        ...(exitCode === undefined
          ? []
          : paragraph('Exit code', String(exitCode), columns, exitCode === 0 ? 'good' : 'warning')),
        ...(leftover === undefined
          ? []
          : [
              ...paragraph(
                'Left',
                `Pod ${leftover.namespace}/${leftover.pod} still runs. Delete it here or with:`,
                columns,
                'warning',
              ),
              ...paragraph('', leftover.command, columns, 'code'),
            ]),
      ];
    }
  }
}

/** The choices in a row, the chosen one marked; where there is no room for all of them, those around it. */
export function choicesLine({ phase, chosen }: DebugScreen, columns: number): Line {
  const choices = debugChoices(phase).map(({ label }, index): Line => [
    span(' '),
    index === chosen ? span(`${signs.chosen} ${sanitise(label)} `, 'chosen') : span(`  ${sanitise(label)} `),
  ]);
  if (lineColumns(choices.flat()) <= columns) return choices.flat();
  const count = span(` ${String(chosen + 1)}/${String(choices.length)} `, 'muted');
  const room = columns - lineColumns([count]);
  const start = choices.findIndex((_, index) => lineColumns(choices.slice(index, chosen + 1).flat()) <= room);
  return justify(choices.slice(start < 0 ? chosen : start).flat(), [count], columns);
}

function confirmChoices({ plan, refusal, way, existing }: DebugProposal): readonly DebugChoice[] {
  const other: DebugWay = way === 'ephemeral' ? 'copy' : 'ephemeral';
  const go = way === 'ephemeral' ? 'Add the debug container' : 'Create the copy';
  return [
    { kind: 'leave', label: 'Cancel' },
    ...(plan === undefined || refusal !== undefined
      ? []
      : [{ kind: 'session', label: go, request: { kind: 'start' } } as const]),
    ...existing.map(
      ({ name }) => ({ kind: 'session', label: `Return to ${name}`, request: { kind: 'reattach', name } }) as const,
    ),
    ...(refusal === undefined ? [offerOf({ way: other })] : offersOf(refusal)),
  ];
}

/** What would work where this does not. */
function offersOf(refusal: DebugRefusal | undefined): readonly DebugChoice[] {
  const wishes = refusal?.retry ?? (refusal?.offer === undefined ? undefined : { way: refusal.offer });
  return wishes === undefined ? [] : [offerOf(wishes)];
}

function offerOf(wishes: DebugWishes): DebugChoice {
  return { kind: 'instead', label: labelOf(wishes), wishes };
}

function labelOf({ replaceImage, profile, way }: DebugWishes): string {
  if (replaceImage === true) return 'A copy with the debug image…';
  if (profile !== undefined) return `With profile ${profile}…`;
  return way === 'copy' ? 'A copy instead…' : 'In the Pod itself…';
}

function proposalLines(proposal: DebugProposal, columns: number): readonly Line[] {
  const { plan, refusal } = proposal;
  return [
    ...whereLines(proposal, columns),
    ...(refusal === undefined ? [] : refusalLines(refusal.reason, refusal.advice, columns)),
    ...proposal.permanent.flatMap((text, index) => paragraph(index === 0 ? 'Permanent' : '', text, columns, 'warning')),
    ...paragraph('Way', proposal.why, columns),
    ...(plan === undefined
      ? []
      : paragraph(
          'Runs',
          `${plan.image}, profile ${plan.profile}${plan.target === undefined ? '' : `, processes of ${plan.target}`}: ${plan.command.join(' ')}`,
          columns,
        )),
    ...proposal.warnings.flatMap((text, index) => paragraph(index === 0 ? 'Warning' : '', text, columns, 'warning')),
    ...(proposal.tryFirst === undefined ? [] : paragraph('Try first', proposal.tryFirst, columns, 'code')),
    ...proposal.existing.flatMap(({ name, image }, index) =>
      paragraph(index === 0 ? 'There is' : '', `${name} (${image}), still running`, columns),
    ),
    ...(proposal.kubectl === '' ? [] : paragraph('The same', proposal.kubectl, columns, 'code')),
    ...(plan === undefined
      ? []
      : [emptyLine, [span(' What is sent, exactly:', 'muted')], ...plainLines(plan.shown, columns)]),
  ];
}

/** What the person is about to touch, above all else; in few rows where there are few columns. */
function whereLines({ context, server, namespace, pod }: DebugProposal, columns: number): readonly Line[] {
  if (columns < 50) return plainLines(`${context}, ${namespace},\n${pod}`, columns, 'title');
  return [
    ...paragraph('Cluster', `${context} (${server})`, columns, 'title'),
    ...paragraph('Namespace', namespace, columns, 'title'),
    ...paragraph('Pod', pod, columns, 'title'),
  ];
}

function refusalLines(reason: string, advice: string, columns: number): readonly Line[] {
  return [...paragraph('Not here', reason, columns, 'error'), ...paragraph('Do', advice, columns)];
}

function phaseWord(phase: DebugPhase): string {
  switch (phase.kind) {
    case 'proposing':
      return phase.failure === undefined ? 'preparing' : 'failed';
    case 'confirm':
      return phase.proposal.refusal === undefined ? 'nothing is changed yet' : 'not possible';
    case 'session':
      return 'session';
    case 'ended':
    case 'cleaning':
    case 'cleaned':
      return 'ended';
  }
}
