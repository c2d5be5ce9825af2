import { causes } from '../../src/causes/index.ts';
import type { AnyCause } from '../../src/signals/any-cause.ts';
import type { Diagnosis } from '../../src/model/finding.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { createFileSource } from '../../src/recording/file-source.ts';
import { investigateOnce } from '../../src/investigate/once.ts';

/** Every diagnosis of a snapshot, healthy subjects too: what `diagnose -f` answers. */
export async function diagnoseSnapshot(
  snapshot: Snapshot,
  asked: readonly AnyCause[] = causes,
): Promise<readonly Diagnosis[]> {
  const source = createFileSource(snapshot, 'test');
  const { diagnoses } = await investigateOnce(source, { namespaces: [] }, asked, { all: true });
  return diagnoses;
}

/** The diagnosis of one subject of a snapshot: the named one, else the only suspect Pod or workload, else the first item. */
export async function diagnoseSubject(
  snapshot: Snapshot,
  subject?: { readonly kind: string; readonly name: string },
  asked?: readonly AnyCause[],
): Promise<Diagnosis | undefined> {
  const all = await diagnoseSnapshot(snapshot, asked);
  if (subject) return all.find((each) => each.subject.kind === subject.kind && each.subject.name === subject.name);
  return all.find((each) => each.findings.length > 0) ?? all[0];
}
