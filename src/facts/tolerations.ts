import type { Taint, Toleration } from '../model/wire.ts';

/** Taints that keep a Pod with these tolerations off a node: NoSchedule and NoExecute ones that nothing tolerates. */
export function untolerated(taints: readonly Taint[], tolerations: readonly Toleration[]): readonly Taint[] {
  return taints.filter(
    (taint) =>
      (taint.effect === 'NoSchedule' || taint.effect === 'NoExecute') &&
      !tolerations.some((toleration) => tolerates(toleration, taint)),
  );
}

/** k8s.io/api core/v1 Toleration.ToleratesTaint: no key with Exists tolerates all, no effect tolerates every effect. */
function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect && toleration.effect !== taint.effect) return false;
  if (toleration.key && toleration.key !== taint.key) return false;
  const operator = toleration.operator ?? 'Equal';
  if (operator === 'Exists') return true;
  return operator === 'Equal' && Boolean(toleration.key) && (toleration.value ?? '') === (taint.value ?? '');
}

/** `dedicated=batch:NoSchedule`, as kubectl writes a taint. */
export function describeTaint(taint: Taint): string {
  const value = taint.value ? `=${taint.value}` : '';
  return `${taint.key ?? ''}${value}:${taint.effect ?? ''}`;
}
