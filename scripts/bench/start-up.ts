import type { Api } from '../../test/cluster/boot/api.ts';
import { executableFile } from '../build/paths.ts';
import { openCountingProxy } from './counting-proxy.ts';
import type { Figure } from './figures.ts';
import { findCluster, findKubectl } from './kubectl.ts';
import { makeNamespaces, removeNamespaces, type Namespaces } from './namespaces.ts';
import { medians, type Contender, type Medians } from './rounds.ts';
import { untilEnd, untilFirstFrame, type Command } from './timing.ts';

/** Times the packaged program against kubectl, in namespaces of its own: the start-up and 20-Pod figures of design §9. */
export async function startUp(api: Api, home: string, rounds: number): Promise<readonly Figure[]> {
  const kubectl = findKubectl();
  const kubeconfig = findCluster();
  if (kubectl === undefined || kubeconfig === undefined) throw new Error('no kubectl or no cluster to compare with');
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, KUBECONFIG: kubeconfig };
  const namespaces = await makeNamespaces(api, process.pid.toString(36));
  try {
    const command = (...words: readonly string[]): Command => ({ words, env });
    const found = await medians(contenders(namespaces, command, kubectl), rounds);
    const requests = await count(env, namespaces.sick);
    for (const [name, took] of found) console.log(`${took.toFixed(1).padStart(7)} ms  ${name}`);
    console.log(requests.map((line) => `           ${line}`).join('\n'));
    return figures(found, requests.length);
  } finally {
    await removeNamespaces(api, namespaces);
  }
}

const names = {
  kubectlVersion: 'kubectl version --client',
  version: 'version',
  frame: 'first frame',
  getHealthy: 'kubectl get pods, 20 healthy',
  diagnoseHealthy: 'diagnose, 20 healthy',
  getSick: 'kubectl get pods, 20 healthy and 2 sick',
  diagnoseSick: 'diagnose, 20 healthy and 2 sick',
} as const;

function contenders(
  { healthy, sick }: Namespaces,
  command: (...words: readonly string[]) => Command,
  kubectl: string,
): readonly Contender[] {
  const ended = (name: string, ...words: readonly string[]): Contender => ({
    name,
    run: () => untilEnd(command(...words)),
  });
  return [
    ended(names.kubectlVersion, kubectl, 'version', '--client'),
    ended(names.version, executableFile, 'version'),
    { name: names.frame, run: () => untilFirstFrame(command(executableFile, '-n', sick)) },
    ended(names.getHealthy, kubectl, 'get', 'pods', '-n', healthy),
    ended(names.diagnoseHealthy, executableFile, 'diagnose', '-n', healthy),
    ended(names.getSick, kubectl, 'get', 'pods', '-n', sick),
    ended(names.diagnoseSick, executableFile, 'diagnose', '-n', sick),
  ];
}

/** The requests of one `diagnose` on the sick namespace. */
async function count(env: Readonly<Record<string, string>>, namespace: string): Promise<readonly string[]> {
  const proxy = await openCountingProxy();
  try {
    await untilEnd({ words: [executableFile, 'diagnose', '-n', namespace, '--server', proxy.url], env });
    return [...proxy.seen];
  } finally {
    proxy.close();
  }
}

function figures(found: Medians, requests: number): readonly Figure[] {
  const ratio = (what: string, mine: string, theirs: string, target: number): Figure => ({
    what,
    value: (found.get(mine) ?? Number.NaN) / (found.get(theirs) ?? Number.NaN),
    target,
    unit: '×',
  });
  return [
    ratio('version / kubectl version --client', names.version, names.kubectlVersion, 1.5),
    ratio('first frame / kubectl version --client', names.frame, names.kubectlVersion, 3),
    ratio('diagnose / kubectl get pods, 20 healthy', names.diagnoseHealthy, names.getHealthy, 1.5),
    ratio('diagnose / kubectl get pods, 2 of 22 sick', names.diagnoseSick, names.getSick, 3),
    { what: 'requests of diagnose, 2 of 22 sick', value: requests, target: 8, unit: 'requests' },
  ];
}
