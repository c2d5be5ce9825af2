import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { UserError } from '../../support/user-error.ts';
import type { Kubeconfig } from './kubeconfig.ts';
import { merge } from './merge.ts';
import { readKubeconfig } from './read-file.ts';

/** Environment variables: `process.env`, or what a test puts in its place. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the kubeconfig that kubectl would read: the file of `--kubeconfig` alone and then it must exist; else the files
 * of KUBECONFIG, of which the missing are skipped; else ~/.kube/config.
 */
export async function readKubeconfigs(explicit: string | undefined, env: Environment): Promise<Kubeconfig> {
  if (explicit !== undefined && explicit !== '') {
    const file = await readKubeconfig(explicit);
    if (file !== undefined) return file;
    throw new UserError(`kubeconfig ${explicit} does not exist; check the path given to --kubeconfig`);
  }
  const files = await Promise.all(searched(env).map((path) => readKubeconfig(path)));
  return merge(files.filter((file) => file !== undefined));
}

/** The paths that are looked at without `--kubeconfig`, in order. */
export function searched(env: Environment): readonly string[] {
  const list = (env['KUBECONFIG'] ?? '').split(delimiter).filter((path) => path !== '');
  if (list.length > 0) return [...new Set(list)];
  return [join(env['HOME'] || env['USERPROFILE'] || homedir(), '.kube', 'config')];
}
