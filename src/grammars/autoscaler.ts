/** What an autoscaler said of one Pod. */
export type AutoscalerWord =
  | { readonly kind: 'scaling-up'; readonly groups: readonly ScaleUp[] }
  /** karpenter: the node, or the claim for one, that it is meant for. */
  | { readonly kind: 'nominated'; readonly node: string }
  /** karpenter: what no new node of each pool would satisfy. */
  | { readonly kind: 'pools-unfit'; readonly pools: readonly { readonly pool: string; readonly text: string }[] }
  | { readonly kind: 'not-triggered'; readonly reasons: readonly { readonly count: number; readonly text: string }[] };

/** One node group that grows. */
export interface ScaleUp {
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly max: number;
}

/** Reads the events TriggeredScaleUp, NotTriggerScaleUp (cluster-autoscaler), Nominated and FailedScheduling (karpenter). */
export function parseAutoscaler(reason: string, message: string): AutoscalerWord | undefined {
  if (reason === 'TriggeredScaleUp') {
    const groups = [...message.matchAll(/\{([^\s{]+) (\d+)->(\d+) \(max: (\d+)\)\}/g)].map(
      ([, group = '', ...amounts]) => {
        const [from = 0, to = 0, max = 0] = amounts.map(Number);
        return { group, from, to, max };
      },
    );
    return { kind: 'scaling-up', groups };
  }
  if (reason === 'Nominated') {
    const node = /^Pod should schedule on: (.+)$/.exec(message)?.[1];
    return node === undefined ? undefined : { kind: 'nominated', node };
  }
  const unfit = reason === 'FailedScheduling' ? /^Failed to schedule pod, ([\s\S]+)$/.exec(message)?.[1] : undefined;
  if (unfit !== undefined) return { kind: 'pools-unfit', pools: unfit.split(/; (?=incompatible with )/).map(poolOf) };
  if (reason !== 'NotTriggerScaleUp') return undefined;
  const told = /didn't trigger scale-up(?: \(.*?\))?: ?([\s\S]*)$/.exec(message)?.[1] ?? '';
  const reasons = told.split(/, (?=\d+ )/).flatMap((item) => {
    const [, count, text] = /^(\d+) ([\s\S]+)$/.exec(item.trim()) ?? [];
    return text === undefined ? [] : [{ count: Number(count), text }];
  });
  return { kind: 'not-triggered', reasons };
}

/** Reads `incompatible with nodepool "default", daemonset overhead={…}, did not tolerate …`; any other text stands for itself. */
function poolOf(item: string): { readonly pool: string; readonly text: string } {
  const [, pool = '', text = item] =
    /^incompatible with (?:nodepool|provisioner) "([^"]+)", (?:daemonset overhead=\{[^}]*\}, )?([\s\S]+)$/.exec(item) ??
    [];
  return { pool, text: text.trim() };
}
