import type { AnyCause } from '../signals/any-cause.ts';

/** What the engine is asked about, for those above it. */
export type { SubjectFacts } from '../signals/subject.ts';

/** The causes that are in play. */
export type Causes = readonly AnyCause[];
