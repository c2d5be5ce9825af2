import type { SubjectFacts } from '../signals/subject.ts';
import type { DiagnosedOne } from './diagnose-one.ts';

/**
 * A diagnosis, or, where making it fails, one that says that there is none: an object with fields of wrong types must cost no
 * other subject its answer.
 */
export function orUndiagnosed({ kind, ref }: SubjectFacts, diagnose: () => DiagnosedOne): DiagnosedOne {
  try {
    return diagnose();
  } catch (error) {
    const where = `${ref.namespace ?? ''}/${ref.name}`;
    return {
      diagnosis: {
        subject: ref,
        status: 'Unknown',
        health: 'Unknown',
        findings: [],
        notSeen: [
          {
            resource: ref.kind,
            scope: where,
            reason: `it is malformed: ${String(error)}`,
            effect: 'it has no diagnosis',
          },
        ],
      },
      faults: [{ where: `the diagnosis of ${kind} ${where}`, message: String(error) }],
    };
  }
}
