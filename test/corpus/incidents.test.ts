import { describe, expect, it } from '@jest/globals';
import { diagnoseSubject } from '../support/diagnose-snapshot.ts';
import { complaint, incidents } from './incident.ts';

describe('a real incident', () => {
  it.each(incidents().map((incident) => [incident.name, incident] as const))('%s', async (_name, incident) => {
    const answer = await diagnoseSubject(incident.snapshot, incident.truth.target);
    expect(complaint(incident.truth, answer)).toBeUndefined();
    for (const { title, why } of answer?.findings ?? []) expect([title, why].join('')).toMatch(/^[^\n]+$/);
  });
});
