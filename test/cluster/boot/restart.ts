import { apiReady } from './readiness.ts';
import { openApi } from './api.ts';
import { buildPrograms } from './build.ts';
import { apiServerSpec } from './control-plane.ts';
import { nodes } from './layout.ts';
import { kubeletSpec } from './node.ts';
import { end, isAlive, start, type ProcessSpec } from './processes.ts';
import { processMarks, type ProcessMark } from './state.ts';

/** Ends one program of the running cluster, as if it had crashed: nothing is told to anybody. */
export async function stopProcess(name: string): Promise<void> {
  const mark = newest(name);
  if (mark !== undefined) await end([mark], 2000);
}

/** Starts it again with the flags it had. Does nothing while it runs. */
export async function startProcess(name: string): Promise<void> {
  const mark = newest(name);
  if (mark !== undefined && isAlive(mark)) return;
  start(await specOf(name));
  if (name === 'kube-apiserver') await apiReady(openApi());
}

async function specOf(name: string): Promise<ProcessSpec> {
  const programs = await buildPrograms();
  if (name === 'kube-apiserver') return apiServerSpec(programs);
  const node = nodes.find((one) => name === `kubelet-${one.name}`);
  const containerd = node === undefined ? undefined : newest(`containerd-${node.name}`);
  if (node === undefined || containerd === undefined) throw new Error(`${name} cannot be started again`);
  return kubeletSpec(node, programs, containerd);
}

const newest = (name: string): ProcessMark | undefined => processMarks().findLast((mark) => mark.name === name);
