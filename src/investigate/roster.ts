import type { Want } from '../model/reading.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import type { PodEntry } from '../state/pod-store.ts';
import type { WorkloadEntry } from '../state/workload-store.ts';
import { podCandidate, workloadCandidate } from './subjects.ts';
import type { Candidate } from './subjects.ts';

interface Card {
  readonly of: PodEntry | WorkloadEntry;
  readonly candidate: Candidate;
  /** Pods by namespace and name, then workloads. */
  readonly order: string;
}

/**
 * Every subject that deserves a diagnosis now, in a fixed order. Remembers what it made of each, so that asking again costs
 * only what has changed.
 */
export class Roster {
  readonly #state: ClusterState;
  #cards = new Map<string, Card>();
  #candidates: readonly Candidate[] = [];
  #version = -1;

  constructor(state: ClusterState) {
    this.#state = state;
  }

  /** The subjects; the same list as long as none of them changed. */
  candidates(): readonly Candidate[] {
    if (this.#version === this.#state.version) return this.#candidates;
    this.#version = this.#state.version;
    const cards = new Map<string, Card>();
    for (const entry of this.#state.podsOfInterest()) {
      const { pod, record } = entry;
      if (pod)
        cards.set(
          record.uid,
          this.#card(record.uid, entry, (seen) => podCandidate(this.#state, entry, pod, seen)),
        );
    }
    for (const entry of this.#state.workloadsOfInterest()) {
      const { uid } = entry.workload;
      cards.set(
        uid,
        this.#card(uid, entry, (seen) => workloadCandidate(this.#state, entry, seen)),
      );
    }
    const same = cards.size === this.#cards.size && [...cards].every(([uid, card]) => this.#cards.get(uid) === card);
    if (!same) {
      const sorted = [...cards.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
      this.#candidates = sorted.map(({ candidate }) => candidate);
    }
    this.#cards = cards;
    return this.#candidates;
  }

  /** Reads of Pods that deserve a diagnosis and of which only the record is at hand. */
  unheld(): readonly Want[] {
    return [...this.#state.podsOfInterest()]
      .filter(({ pod }) => pod === undefined)
      .map(({ record }) => ({ kind: 'object', of: 'Pod', namespace: record.namespace, name: record.name }));
  }

  #card(uid: string, of: PodEntry | WorkloadEntry, make: (inFocus: boolean) => Candidate): Card {
    const known = this.#cards.get(uid);
    const inFocus = this.#state.isLookedAt(uid);
    if (known?.of === of && known.candidate.inFocus === inFocus) return known;
    const candidate = make(inFocus);
    const { kind, ref } = candidate.facts;
    return { of, candidate, order: `${kind}|${ref.namespace ?? ''}|${ref.kind}|${ref.name}|${uid}` };
  }
}
