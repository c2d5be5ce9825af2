import type { Remedy, Severity } from '../model/finding.ts';
import { investigateOnce } from '../investigate/once.ts';
import { createFileSource } from '../recording/file-source.ts';
import type { AnyCause } from '../signals/any-cause.ts';
import type { Example } from '../signals/cause.ts';

/** A cause in words, for `explain` and the docs: made of its own examples, so that it says what the program does. */
export interface CauseDescription {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly heals: AnyCause['heals'];
  readonly stage: string;
  readonly parent?: string;
  readonly docs?: string;
  /** What the snapshots show on which it is the answer. */
  readonly recognised: readonly string[];
  /** And on which it is not, though they look alike. */
  readonly notWhen: readonly string[];
  /** Title, reason and remedies on the first of them. */
  readonly title: string;
  readonly why: string;
  readonly remedies: readonly Remedy[];
}

const website = 'https://kubernetes.io/docs';

/** Runs the first example of a cause, and tells what came of it. */
export async function describeCause(cause: AnyCause): Promise<CauseDescription> {
  const { hits, misses } = cause.examples();
  const finding = await findingOf(cause, hits[0]);
  return {
    id: cause.id,
    summary: cause.summary,
    severity: cause.severity,
    heals: cause.heals,
    stage: cause.stage,
    ...(cause.parent === undefined ? {} : { parent: cause.parent }),
    ...(cause.docs === undefined ? {} : { docs: `${website}${cause.docs}` }),
    recognised: hits.map(({ says }) => says),
    notWhen: misses.map(({ says }) => says),
    title: finding?.title ?? cause.summary,
    why: finding?.why ?? '',
    remedies: finding?.remedies ?? [],
  };
}

async function findingOf(
  cause: AnyCause,
  example: Example | undefined,
): Promise<{ readonly title: string; readonly why: string; readonly remedies: readonly Remedy[] } | undefined> {
  if (example === undefined) return undefined;
  const source = createFileSource(example.snapshot, 'example');
  const { diagnoses } = await investigateOnce(source, { namespaces: [] }, [cause], { all: true });
  return diagnoses.flatMap(({ findings }) => findings).find(({ id }) => id === cause.id);
}
