import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { causes } from '../../src/causes/index.ts';
import { investigateOnce } from '../../src/investigate/once.ts';
import type { Looked } from '../../src/investigate/once.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { createFileSource } from '../../src/recording/file-source.ts';
import { UserError } from '../../src/support/user-error.ts';
import { arbitraryPods, brokenExample, shuffled } from '../support/broken-snapshots.ts';

const runs = { numRuns: process.env['POD_DOCTOR_FAULTS'] === 'full' ? 2000 : 150 };
const limit = 120_000;

function look(snapshot: Snapshot): Promise<Looked> {
  return investigateOnce(createFileSource(snapshot, 'test'), { namespaces: [] }, causes, { all: true });
}

async function answer(snapshot: Snapshot): Promise<string> {
  return JSON.stringify((await look(snapshot)).diagnoses, null, 1);
}

/** A failure prints the seed and the smallest snapshot; `fc.assert(…, { seed, path })` runs it again. */
describe.each([
  ['examples of causes with missing fields', brokenExample('missing')],
  ['arbitrary Pods', arbitraryPods],
])('%s', (_name, snapshots) => {
  it(
    'never make a cause fail, and history and advice are never an error',
    async () => {
      await fc.assert(
        fc.asyncProperty(snapshots, async (snapshot) => {
          const { diagnoses, faults } = await look(snapshot);
          expect(faults).toEqual([]);
          for (const { findings } of diagnoses) {
            const past = findings.filter(({ state }) => state === 'historic' || state === 'recovered');
            expect(past.filter(({ severity }) => severity !== 'info')).toEqual([]);
            const roles = findings.map(({ role }) => Number(role !== 'root'));
            expect(roles).toEqual(roles.toSorted((a, b) => a - b));
          }
        }),
        runs,
      );
    },
    limit,
  );

  it(
    'get the same answer again, in whatever order their objects and events come',
    async () => {
      await fc.assert(
        fc.asyncProperty(snapshots, fc.integer(), async (snapshot, seed) => {
          const first = await answer(snapshot);
          expect(await answer(snapshot)).toBe(first);
          expect(await answer(shuffled(snapshot, seed))).toBe(first);
        }),
        runs,
      );
    },
    limit,
  );
});

describe('examples with fields of any type', () => {
  it(
    'are diagnosed or refused with the name of the object, whatever a cause makes of them',
    async () => {
      await fc.assert(
        fc.asyncProperty(brokenExample('any'), async (snapshot) => {
          const result = await look(snapshot).then(
            ({ diagnoses }) => `${diagnoses.length} diagnosed`,
            (error: unknown) => (error instanceof UserError ? error.message : String(error)),
          );
          expect(result).toMatch(/^\d+ diagnosed$|^\w+ [\w.-]*\/[\w.-]+ is malformed/);
        }),
        runs,
      );
    },
    limit,
  );
});
