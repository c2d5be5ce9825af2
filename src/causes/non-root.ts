import type { Remedy, Subject } from '../model/finding.ts';
import { advise, change, kubectl, ownerName } from './remedies.ts';

/** Gives the container a user that is surely not root; which numbers work depends on the image. */
export function setUser(about: Subject, container: string): Remedy {
  if (!about.owner) return advise('set securityContext.runAsUser to a number that is not 0, such as 65534');
  const patch = JSON.stringify({
    spec: { template: { spec: { containers: [{ name: container, securityContext: { runAsUser: 65534 } }] } } },
  });
  return change(
    'run it as a numeric user (65534 is nobody; the image must be able to run as it)',
    kubectl(about, 'patch', ownerName(about), '-p', patch),
  );
}
