import type { Selection, Settings } from '../cli/options.ts';
import { UserError } from '../support/user-error.ts';
import type { Io } from './io.ts';
import type { Opened } from './open-source.ts';

/** Opens the cluster that the flags and the kubeconfig name. */
export function openCluster(_options: Settings & Selection, _io: Io): Promise<Opened> {
  return Promise.reject(new UserError('no cluster can be read yet; name a file with -f'));
}
