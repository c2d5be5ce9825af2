import type { ExecPlugin } from '../../src/model/connection.ts';
import type { TemporaryFolder } from './temporary-folder.ts';

/** A credential plugin that gives the tokens t1, t2, … and writes a line into `runs` of the folder each time. */
export function countingPlugin(folder: TemporaryFolder): ExecPlugin {
  const apiVersion = 'client.authentication.k8s.io/v1';
  const command = folder.script(
    'plugin',
    `echo run >> ${folder.path}/runs; n=$(wc -l < ${folder.path}/runs | tr -d ' ')
printf '{"kind":"ExecCredential","apiVersion":"${apiVersion}","status":{"token":"t%s"}}' "$n"`,
  );
  return { apiVersion, command, args: [], env: [], provideClusterInfo: false, interactiveMode: 'Never' };
}
