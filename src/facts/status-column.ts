import type { ContainerStatus, Pod } from '../model/wire.ts';
import { containersOf } from './containers.ts';

/** READY, STATUS and RESTARTS as `kubectl get pods` prints them. */
export interface StatusColumns {
  readonly status: string;
  readonly ready: number;
  readonly total: number;
  readonly restarts: number;
}

/** Computes the columns the way the API server's printer does (kubernetes pkg/printers/internalversion/printers.go). */
export function statusColumns(pod: Pod): StatusColumns {
  const containers = containersOf(pod);
  const counted = containers.filter((container) => container.role !== 'init');
  const started = counted.filter((each) => each.role === 'app' || each.status?.started === true);
  const blocking = firstBlockingInit(pod);
  const initialized = isTrue(pod, 'Initialized');
  const ready = started.filter((each) => each.status?.ready === true && each.status.state?.running).length;
  const sum = (list: typeof containers): number =>
    list.reduce((total, each) => total + Math.max(0, each.status?.restartCount ?? 0), 0);
  return {
    status: word(pod, blocking, initialized),
    ready,
    total: counted.length,
    restarts:
      blocking !== undefined && !initialized ? sum(containers.filter((each) => each.role !== 'app')) : sum(counted),
  };
}

function word(pod: Pod, blocking: string | undefined, initialized: boolean): string {
  const status = pod.status;
  let result = status?.reason || status?.phase || 'Unknown';
  const scheduled = status?.conditions?.find((each) => each.type === 'PodScheduled');
  if (scheduled?.reason === 'SchedulingGated') result = 'SchedulingGated';
  if (blocking !== undefined) result = blocking;
  if (blocking === undefined || initialized) result = appWord(pod, result);
  if (pod.metadata?.deletionTimestamp) {
    if (status?.reason === 'NodeLost') return 'Unknown';
    if (status?.phase !== 'Succeeded' && status?.phase !== 'Failed') return 'Terminating';
  }
  return result;
}

function appWord(pod: Pod, before: string): string {
  let result = before;
  let running = false;
  for (const { state, ready } of [...(pod.status?.containerStatuses ?? [])].reverse()) {
    if (state?.waiting?.reason) result = state.waiting.reason;
    else if (state?.terminated) result = terminatedWord(state.terminated);
    else if (ready === true && state?.running) running = true;
  }
  if (result === 'Completed' && running) return isTrue(pod, 'Ready') ? 'Running' : 'NotReady';
  return result;
}

function firstBlockingInit(pod: Pod): string | undefined {
  const specs = pod.spec?.initContainers ?? [];
  for (const [index, spec] of specs.entries()) {
    const status: ContainerStatus | undefined = pod.status?.initContainerStatuses?.find(
      (each) => each.name === spec.name,
    );
    const { terminated, waiting } = status?.state ?? {};
    if (terminated?.exitCode === 0) continue;
    if (spec.restartPolicy === 'Always' && status?.started === true) continue;
    if (status === undefined && (pod.status?.initContainerStatuses ?? []).length === 0) return undefined;
    if (terminated) return `Init:${terminatedWord(terminated)}`;
    if (waiting?.reason && waiting.reason !== 'PodInitializing') return `Init:${waiting.reason}`;
    return `Init:${index}/${specs.length}`;
  }
  return undefined;
}

function terminatedWord(terminated: {
  readonly reason?: string;
  readonly signal?: number;
  readonly exitCode?: number;
}): string {
  if (terminated.reason) return terminated.reason;
  return terminated.signal ? `Signal:${terminated.signal}` : `ExitCode:${terminated.exitCode ?? 0}`;
}

function isTrue(pod: Pod, type: string): boolean {
  return pod.status?.conditions?.some((each) => each.type === type && each.status === 'True') ?? false;
}
