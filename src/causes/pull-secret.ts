import type { Remedy, Subject } from '../model/finding.ts';
import { change, kubectl } from './remedies.ts';

/** Docker Hub's credentials are filed under this address (kubernetes pkg/credentialprovider). */
function serverOf(host: string): string {
  return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}

/** Makes a pull Secret for a registry; the Pod or its ServiceAccount must name it. */
export function createPullSecret(about: Subject, host: string, name = '<name>'): Remedy {
  return change(
    `create a pull Secret for ${host} and name it in imagePullSecrets of the Pod or its ServiceAccount`,
    kubectl(
      about,
      'create',
      'secret',
      'docker-registry',
      name,
      `--docker-server=${serverOf(host)}`,
      '--docker-username=<user>',
      '--docker-password=<password>',
    ),
  );
}
