import type { ExistingDebugger } from '../model/debug.ts';
import type { Pod } from '../model/wire.ts';

/** Debug containers that still run: one can return to them instead of leaving one more behind. */
export function runningDebuggers(pod: Pod): readonly ExistingDebugger[] {
  return (pod.spec?.ephemeralContainers ?? []).flatMap((spec) => {
    const name = spec.name ?? '';
    const status = pod.status?.ephemeralContainerStatuses?.find((each) => each.name === name);
    const running = status?.state?.running;
    if (running === undefined) return [];
    return [
      {
        name,
        image: spec.image ?? '',
        ...(spec.targetContainerName ? { target: spec.targetContainerName } : {}),
        ...(running.startedAt ? { startedAt: running.startedAt } : {}),
        tty: spec.tty === true,
        stdin: spec.stdin === true,
      },
    ];
  });
}

/** How many debug containers were ever added: they stay in the Pod's spec. */
export function debuggerCount(pod: Pod): number {
  return pod.spec?.ephemeralContainers?.length ?? 0;
}
