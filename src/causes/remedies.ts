import type { Actor, Remedy, Subject } from '../model/finding.ts';
import { shortName } from '../model/short-name.ts';
import { shellWords } from '../support/shell-words.ts';

/** `kubectl -n NS …` with every word quoted where needed. A word in `<…>` is for a person to fill in. */
export function kubectl(about: Subject, ...words: readonly string[]): string {
  return shellWords(['kubectl', ...(about.namespace === undefined ? [] : ['-n', about.namespace]), ...words]);
}

/** `deploy/cart`, or the Pod itself where nothing controls it. */
export function ownerName(about: Subject): string {
  return shortName(about.owner ?? about);
}

/** A look that changes nothing. */
export function look(text: string, command: string, by: Actor = 'app'): Remedy {
  return { text, command, effect: 'read-only', by };
}

/** A change to the cluster, with the command that makes it. */
export function change(text: string, command: string, by: Actor = 'app'): Remedy {
  return { text, command, effect: 'mutating', by };
}

/** Something to do that no single command does. */
export function advise(text: string, by: Actor = 'app'): Remedy {
  return { text, effect: 'mutating', by };
}

/** Reads the log of the run that ended. */
export function previousLog(about: Subject, container: string): Remedy {
  return look(
    'read the log of the run that ended',
    kubectl(about, 'logs', about.name, '-c', container, '--previous', '--tail=100'),
  );
}

/** Reads the log of the run that goes on. */
export function currentLog(about: Subject, container: string): Remedy {
  return look('read its log', kubectl(about, 'logs', about.name, '-c', container, '--tail=100'));
}

/** Shows the Pod with its events. */
export function describePod(about: Subject): Remedy {
  return look('see the Pod and its events', kubectl(about, 'describe', 'pod', about.name));
}

/** Puts another image into the owner's template. */
export function setImage(about: Subject, container: string): Remedy {
  return change('set an image that exists', kubectl(about, 'set', 'image', ownerName(about), `${container}=<image>`));
}

/** Goes back to the revision before; what keeps no revisions must be made again by hand. */
export function undoRollout(about: Subject): Remedy {
  if (!keepsRevisions(about)) return advise('or go back to the form of it that worked before');
  if (about.owner?.firstRevision)
    return advise('or correct its template: this is its first revision, there is none to go back to');
  return change('or go back to the revision before', kubectl(about, 'rollout', 'undo', ownerName(about)));
}

/** Changes one resource limit and request of a container in the owner's template; Pods and Jobs must be made again for that. */
export function setResource(about: Subject, container: string, resource: string, amount: string): Remedy {
  if (!keepsRevisions(about)) return advise(`give ${container} more ${resource} and make it again`);
  const amounts = [`--limits=${resource}=${amount}`, `--requests=${resource}=${amount}`];
  const command = kubectl(about, 'set', 'resources', ownerName(about), '-c', container, ...amounts);
  return change(`give it more ${resource}`, command);
}

/** Workloads that keep revisions, and whose template can be changed in place (kubectl rollout). */
function keepsRevisions(about: Subject): boolean {
  return ['Deployment', 'StatefulSet', 'DaemonSet'].includes((about.owner ?? about).kind);
}
