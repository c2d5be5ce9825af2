import type { DebugProposal } from '../model/debug.ts';

/**
 * What would be done, for a terminal without the screen: the same facts as its confirm screen. `whole`: with the JSON that is sent,
 * first, for it is long: right above the question stand where it happens and what of it is permanent.
 */
export function proposalText(proposal: DebugProposal, whole: boolean): readonly string[] {
  const { plan } = proposal;
  const heading = [
    `Context    ${proposal.context === '' ? '(none)' : proposal.context} (${proposal.server})`,
    `Namespace  ${proposal.namespace}`,
    `Pod        ${proposal.pod}${plan === undefined ? '' : ` (uid ${plan.uid})`}`,
  ];
  if (plan === undefined) return heading;
  return [
    ...(whole
      ? [
          'What is sent, exactly (values of environment variables are hidden here):',
          ...plan.shown.split('\n').map((line) => `  ${line}`),
          '',
        ]
      : []),
    `The same   ${proposal.kubectl}`,
    ...(proposal.tryFirst === undefined ? [] : [`Try first  ${proposal.tryFirst}`]),
    ...proposal.existing.map(
      ({ name, image }, index) => `${index === 0 ? 'There is' : '        '}   ${name} (${image}), still running`,
    ),
    `Way        ${proposal.why}`,
    `Runs       ${plan.image}${plan.target === undefined ? '' : `, ${plan.way === 'copy' ? 'in' : 'beside'} ${plan.target}`}: ${plan.command.join(' ')}`,
    ...heading,
    ...proposal.warnings.map((text, index) => `${index === 0 ? 'Warning' : '       '}    ${text}`),
    ...proposal.permanent.map((text, index) => `${index === 0 ? 'Permanent' : '         '}  ${text}`),
  ];
}
