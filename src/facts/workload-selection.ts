import type { WorkloadRecord } from '../model/record.ts';
import type { Scope } from '../model/source.ts';
import { matchesLabels } from './selectors.ts';

/**
 * Does a workload make Pods that are asked for? Selectors speak of Pods: a label selector is held against the labels of the
 * template, and what a field selector picks are Pods that exist, so no workload is asked for itself then.
 */
export function isSelected(workload: WorkloadRecord, { labelSelector, fieldSelector }: Scope): boolean {
  return fieldSelector === undefined && matchesLabels(workload.podLabels, labelSelector);
}
