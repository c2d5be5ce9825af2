import type { Diagnosis, Subject } from '../model/finding.ts';

/** What can be said of a sick Pod of which only its record is known, because its object was not read: that it is sick, and why no more. */
export function unreadPod(subject: Subject, status: string, reason: string): Diagnosis {
  return {
    subject,
    status,
    health: 'Unknown',
    findings: [
      {
        id: 'unknown/insufficient-evidence',
        role: 'root',
        severity: 'warning',
        state: 'active',
        certainty: 'possible',
        title: `${status}, and the Pod itself could not be read`,
        why: `The list shows that something is wrong; what it is stands in the Pod: ${reason}.`,
        evidence: [],
        chain: ['unknown/insufficient-evidence'],
        remedies: [],
      },
    ],
    notSeen: [
      {
        resource: 'Pod',
        scope: `${subject.namespace ?? ''}/${subject.name}`,
        reason,
        effect: 'it has no diagnosis',
      },
    ],
  };
}
