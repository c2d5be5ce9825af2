import type { Want } from '../model/reading.ts';
import type { ClusterState, PodEntry } from '../state/cluster-state.ts';
import type { DeskOptions } from './desk.ts';
import { podInFocus, workloadInFocus } from './focus.ts';
import { podCandidate, workloadCandidate } from './subjects.ts';
import type { Candidate } from './subjects.ts';

/** Every subject that deserves a diagnosis now, in a fixed order: Pods by namespace and name, then workloads. */
export function gatherCandidates(state: ClusterState, options: DeskOptions): readonly Candidate[] {
  const pods = podsOfInterest(state, options).flatMap((entry) => {
    if (!entry.pod) return [];
    return [podCandidate(state, entry, entry.pod, options.all || podInFocus(options.focus, entry.record))];
  });
  return [...pods, ...workloadsOfInterest(state, options)].sort(byName);
}

/** Reads of Pods that are of interest and of which only the record is at hand. */
export function unheldPods(state: ClusterState, options: DeskOptions): readonly Want[] {
  return podsOfInterest(state, options)
    .filter((entry) => entry.pod === undefined)
    .map(({ record }) => ({ kind: 'object', of: 'Pod', namespace: record.namespace, name: record.name }));
}

function podsOfInterest(state: ClusterState, { focus, all }: DeskOptions): readonly PodEntry[] {
  if (all) return [...state.pods()];
  const entries = new Map([...state.suspects()].map((entry) => [entry.record.uid, entry]));
  if (focus) {
    for (const entry of state.pods()) if (podInFocus(focus, entry.record)) entries.set(entry.record.uid, entry);
  }
  return [...entries.values()];
}

function workloadsOfInterest(state: ClusterState, { focus, all }: DeskOptions): readonly Candidate[] {
  return state
    .workloadStandings()
    .filter(({ workload, suspect }) => suspect || all || workloadInFocus(focus, workload))
    .map((standing) => workloadCandidate(state, standing));
}

function byName(a: Candidate, b: Candidate): number {
  const key = ({ facts }: Candidate): string =>
    `${facts.kind}|${facts.ref.namespace ?? ''}|${facts.ref.kind}|${facts.ref.name}|${facts.ref.uid ?? ''}`;
  return key(a) < key(b) ? -1 : 1;
}
