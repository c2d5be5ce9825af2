import { mkdirSync } from 'node:fs';
import { pushImages } from '../images/push-all.ts';
import { openApi } from './api.ts';
import { buildPrograms } from './build.ts';
import { makeCertificates } from './certificates.ts';
import { makeCgroup } from './cgroups.ts';
import { apiServerSpec, componentKubeconfig, controllerManagerSpec, etcdSpec, schedulerSpec } from './control-plane.ts';
import { noteFixedPaths } from './fixed-paths.ts';
import { furnish } from './furnish.ts';
import { files, nodes } from './layout.ts';
import { makeBridge } from './network.ts';
import { kubeletSpec, startContainerd } from './node.ts';
import { installPackages, unpackContainerd16 } from './packages.ts';
import { isAlive, start } from './processes.ts';
import { apiReady, clusterReady } from './readiness.ts';
import { registries, registrySpecs } from './registries.ts';
import { marks, note, processMarks } from './state.ts';
import { saveSysctls } from './sysctls.ts';
import { takeDown } from './teardown.ts';
import { until } from './waiting.ts';
import { writeKubeconfig } from './kubeconfigs.ts';

/** Which containerd the nodes run: today's wordings, or those of older clusters. */
export type ContainerdVersion = '2.1' | '1.6';

/**
 * Brings the cluster up and comes back when Pods can run. A running cluster with the same containerd is left as it is;
 * whatever else the last run left is taken down first.
 */
export async function bringUp(containerd: ContainerdVersion): Promise<void> {
  await installPackages();
  const programs = await buildPrograms();
  const runtime = containerd === '1.6' ? await unpackContainerd16() : programs;
  if (isUp(containerd)) return;
  await takeDown();
  mkdirSync(files.logs, { recursive: true });
  note({ kind: 'containerd', version: containerd });
  noteFixedPaths();
  saveSysctls();
  await makeBridge();
  await makeCertificates();
  writeKubeconfigs();
  start(etcdSpec(programs));
  registrySpecs(programs).forEach(start);
  const runtimes = nodes.map((node) => {
    makeCgroup(node.cgroup);
    return { node, mark: startContainerd(node, runtime) };
  });
  start(apiServerSpec(programs));
  await until('the registries', 20, registriesAnswer);
  await pushImages(programs);
  const api = openApi();
  await apiReady(api);
  start(controllerManagerSpec(programs));
  start(schedulerSpec(programs));
  for (const { node, mark } of runtimes) start(kubeletSpec(node, programs, mark));
  await clusterReady(api);
  await furnish(api);
  note({ kind: 'ready' });
}

/** Whether a whole cluster with this containerd runs (with any, when none is named). */
export function isUp(containerd?: ContainerdVersion): boolean {
  const known = marks();
  const version = known.find((mark) => mark.kind === 'containerd');
  if (containerd !== undefined && version?.version !== containerd) return false;
  return known.some((mark) => mark.kind === 'ready') && latest().every(isAlive);
}

/** The last process noted under each name. */
const latest = () => [...new Map(processMarks().map((mark) => [mark.name, mark])).values()];

function writeKubeconfigs(): void {
  writeKubeconfig(files.adminKubeconfig, 'admin');
  writeKubeconfig(files.viewerKubeconfig, 'viewer');
  writeKubeconfig(files.nobodyKubeconfig, 'nobody');
  for (const name of ['controller-manager', 'scheduler', ...nodes.map((node) => node.name)]) {
    writeKubeconfig(componentKubeconfig(name), name);
  }
}

async function registriesAnswer(): Promise<boolean> {
  const answers = [registries.open, registries.login].map(({ port }) => fetch(`http://127.0.0.1:${port}/v2/`));
  return (await Promise.all(answers)).every((answer) => answer.status === 200 || answer.status === 401);
}
