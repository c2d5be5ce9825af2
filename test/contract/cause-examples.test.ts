import { describe, expect, it } from '@jest/globals';
import { causes } from '../../src/causes/index.ts';
import { diagnoseSubject } from '../support/diagnose-snapshot.ts';

/** Every example of every cause, with all causes in play: a hit is the root, a miss is not even a finding. */
describe.each(causes.map((cause) => ({ id: cause.id, cause })))('$id', ({ id, cause }) => {
  const { hits, misses } = cause.examples();

  it.each(hits.map((hit) => [hit.says, hit] as const))('hit: %s', async (_says, { snapshot, subject }) => {
    const diagnosis = await diagnoseSubject(snapshot, subject);
    expect(diagnosis?.findings[0]?.id).toBe(id);
  });

  it.each(misses.map((miss) => [miss.says, miss] as const))('miss: %s', async (_says, { snapshot, subject }) => {
    const diagnosis = await diagnoseSubject(snapshot, subject);
    expect(diagnosis?.findings.map((finding) => finding.id)).not.toContain(id);
  });
});
