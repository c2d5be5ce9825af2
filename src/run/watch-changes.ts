import type { Diagnosis, FindingState } from '../model/finding.ts';
import type { ObjectRef } from '../model/ref.ts';

/** How one group stands at one instant. */
export interface Standing {
  readonly title: string;
  readonly state: FindingState;
  readonly subject: ObjectRef;
  /** `1/3`. */
  readonly ready: string;
  /** Cause of the shown diagnosis. */
  readonly id?: string;
  readonly shown: Diagnosis;
}

/** One thing to tell. */
export interface Change {
  readonly word: 'failing' | 'changed' | 'recovering' | 'recovered';
  readonly standing: Standing;
}

/** What is worth a line between two instants: new failures, other causes, recoveries. Counts that merely grow are not. */
export function changesBetween(
  before: ReadonlyMap<string, Standing>,
  after: ReadonlyMap<string, Standing>,
): readonly Change[] {
  const changes: Change[] = [];
  for (const [key, standing] of after) {
    const known = before.get(key);
    if (known === undefined || isOver(known)) {
      if (!isOver(standing))
        changes.push({ word: standing.state === 'recovering' ? 'recovering' : 'failing', standing });
    } else if (isOver(standing)) changes.push({ word: 'recovered', standing });
    else if (known.state !== standing.state) {
      changes.push({ word: standing.state === 'recovering' ? 'recovering' : 'failing', standing });
    } else if (known.id !== standing.id) changes.push({ word: 'changed', standing });
  }
  for (const [key, standing] of before) {
    if (!after.has(key) && !isOver(standing)) changes.push({ word: 'recovered', standing });
  }
  return changes;
}

/**
 * While something is still being read, a group keeps the cause it was told with: a new run's log may be on its way, and what is
 * found without it would be told and taken back in one second.
 */
export function withSettledCauses(
  before: ReadonlyMap<string, Standing> | undefined,
  after: ReadonlyMap<string, Standing>,
): ReadonlyMap<string, Standing> {
  return new Map(
    [...after].map(([key, standing]) => {
      const known = before?.get(key);
      return [key, known !== undefined && known.state === standing.state ? known : standing] as const;
    }),
  );
}

function isOver({ state }: Standing): boolean {
  return state === 'recovered' || state === 'historic';
}
