import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cache, files } from '../../test/cluster/boot/layout.ts';

/** The kubectl to compare with and to run as users do: that of the test cluster if it was built, else the one in PATH; or nothing. */
export function findKubectl(): string | undefined {
  const built = existsSync(cache) ? readdirSync(cache).map((folder) => join(cache, folder)) : [];
  const inPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...built, ...inPath].map((folder) => join(folder, 'kubectl')).find((file) => existsSync(file));
}

/** The test cluster's kubeconfig when a cluster is there. */
export function findCluster(): string | undefined {
  return existsSync(files.adminKubeconfig) ? files.adminKubeconfig : undefined;
}
