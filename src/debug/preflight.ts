import type { DebugRefusal, DebugWay } from '../model/debug.ts';
import type { Pod } from '../model/wire.ts';
import { shellWords } from '../support/shell-words.ts';

/**
 * What the Pod itself forbids. The API server accepts a debug container on Pods that are not scheduled or have ended,
 * and then nothing ever happens; so this is asked first.
 */
export function refusalOfPod(pod: Pod, way: DebugWay, image: string | undefined): DebugRefusal | undefined {
  const namespace = pod.metadata?.namespace ?? '';
  const name = pod.metadata?.name ?? '';
  if (pod.spec?.os?.name === 'windows' && image === undefined)
    return {
      kind: 'windows',
      reason: 'this is a Windows Pod: the default debug image does not run there, and processes cannot be shared',
      advice: 'name a Windows image with --image',
    };
  if (way === 'copy') return undefined;
  if (pod.metadata?.annotations?.['kubernetes.io/config.mirror'] !== undefined)
    return {
      kind: 'static-pod',
      reason: 'this is a static Pod: the kubelet runs it from a file on the node, and the API server cannot change it',
      advice: `debug the node instead: ${shellWords(['kubectl', 'debug', `node/${pod.spec?.nodeName ?? ''}`, '-it', '--image=busybox:1.36'])}`,
    };
  if (pod.metadata?.deletionTimestamp !== undefined)
    return {
      kind: 'pod-terminating',
      reason: 'the Pod is being deleted',
      advice: 'debug the Pod that replaces it, or a copy of this one',
      offer: 'copy',
    };
  const phase = pod.status?.phase;
  if (phase === 'Succeeded' || phase === 'Failed')
    return {
      kind: 'pod-finished',
      reason: `the Pod has ended (${pod.status?.reason ?? phase}): nothing starts in it any more`,
      advice: 'debug a copy of it',
      offer: 'copy',
    };
  if (!pod.spec?.nodeName)
    return {
      kind: 'pod-pending',
      reason: 'the Pod has no node yet: there is nowhere to start a debug container',
      // kubectl takes no flag before the name of a plugin.
      advice: `see why it is not scheduled: ${shellWords(['kubectl', 'pod-doctor', name, '-n', namespace])}`,
    };
  return undefined;
}
