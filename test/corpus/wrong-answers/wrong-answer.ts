import type { Diagnosis } from '../../../src/model/finding.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';

/** A case that tools of this kind are known to answer wrongly, and what a right answer has. */
export interface WrongAnswer {
  /** Number in the catalogue of wrong answers. */
  readonly id: string;
  readonly says: string;
  readonly snapshot: Snapshot;
  /** Ids that the first finding may carry; `quiet`: nothing active that is an error. */
  readonly right: readonly string[] | 'quiet';
  /** What the first finding must say in title, why or evidence. */
  readonly names?: readonly string[];
  readonly also?: (answer: Diagnosis) => boolean;
}
