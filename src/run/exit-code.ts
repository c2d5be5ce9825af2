import type { Diagnosis } from '../model/finding.ts';

/** Exit codes of design §3. */
export const exitCodes = {
  ran: 0,
  couldNotRun: 1,
  usage: 2,
  failing: 3,
  inconclusive: 4,
  timedOut: 5,
  bug: 70,
  interrupted: 130,
} as const;

/** The code of `--exit-code`: the gravest thing that can be said comes first. */
export function exitCodeOf(
  diagnoses: readonly Diagnosis[],
  look: { readonly cutShort: boolean; readonly blind: boolean },
): number {
  if (diagnoses.some(({ findings }) => findings.some(isFailure))) return exitCodes.failing;
  if (look.cutShort) return exitCodes.timedOut;
  const unclear = look.blind || diagnoses.some(({ health }) => health === 'Unknown');
  return unclear ? exitCodes.inconclusive : exitCodes.ran;
}

function isFailure({ state, severity, role }: Diagnosis['findings'][number]): boolean {
  return state === 'active' && role !== 'advice' && (severity === 'critical' || severity === 'error');
}
