import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PodRecord } from '../../model/record.ts';
import type { Pod } from '../../model/wire.ts';
import { recordOf } from '../../facts/record.ts';
import { cut, podObject, render } from '../../../test/support/generated-pods.ts';
import { asRead } from '../../support/as-read.ts';
import { JsonReader } from './json-reader.ts';
import { PageParser } from './page-parser.ts';
import { podShape, projectPod } from './project-pod.ts';
import type { Shape } from './shape.ts';

const runs = { numRuns: process.env['POD_DOCTOR_FAULTS'] === 'full' ? 1000 : 100 };
const limit = 120_000;

function expected(text: string): PodRecord | undefined {
  const pod: Pod = JSON.parse(text);
  return recordOrNothing(() => recordOf(pod));
}

function recordOrNothing(make: () => PodRecord): PodRecord | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

describe('projectPod', () => {
  it(
    'makes the same record from bytes as from the parsed object, however they are written',
    () => {
      fc.assert(
        fc.property(podObject, fc.integer(), (pod, seed) => {
          const text = render(pod, seed);
          const reader = new JsonReader(Buffer.from(`${text} `));
          expect(recordOrNothing(() => projectPod(reader).record)).toEqual(expected(text));
          expect(reader.at).toBe(Buffer.byteLength(text));
        }),
        runs,
      );
    },
    limit,
  );

  it(
    'finds the same Pods in a list, wherever its bytes are cut and its metadata stands',
    () => {
      fc.assert(
        fc.property(fc.array(podObject, { maxLength: 5 }), fc.integer(), (pods, seed) => {
          const metadata = { resourceVersion: '77', continue: 'next"{', remainingItemCount: 3 };
          const items = seed % 7 === 0 && pods.length === 0 ? null : pods;
          const text = render({ kind: 'PodList', apiVersion: 'v1', metadata, items, extra: [{}] }, seed);
          const parser = new PageParser((reader) => recordOrNothing(() => projectPod(reader).record) ?? 'no Pod');
          const found = cut(Buffer.from(text), seed).flatMap((piece) => parser.push(piece));
          found.push(...parser.end());
          expect(found).toEqual(pods.map((pod) => expected(render(pod, 0)) ?? 'no Pod'));
          expect(parser.metadata).toEqual({ resourceVersion: '77', continue: 'next"{' });
        }),
        runs,
      );
    },
    limit,
  );

  it(
    'gives back the whole Pod but its managedFields, and no nulls',
    () => {
      fc.assert(
        fc.property(podObject, fc.integer(), (pod, seed) => {
          const text = render(pod, seed);
          const whole: Pod = asRead(JSON.parse(text));
          const materialised = recordOrNothing(() => recordOf(whole))
            ? projectPod(new JsonReader(Buffer.from(`[${text}]`), 1)).materialise()
            : whole;
          const without = (each: Pod | undefined): unknown => ({
            ...each,
            apiVersion: '',
            kind: '',
            metadata: each?.metadata && { ...each.metadata, managedFields: [] },
          });
          expect(without(materialised)).toEqual(without(whole));
        }),
        runs,
      );
    },
    limit,
  );

  it('asks for every field that recordOf reads', () => {
    const read = new Set<string>();
    for (const pod of fc.sample(podObject, { numRuns: 300, seed: 11 })) {
      const wired: Pod = JSON.parse(JSON.stringify(pod));
      recordOrNothing(() => recordOf(noting(wired, '', read)));
    }
    const unwanted = [...read].filter((path) => !isWanted(podShape, path.split('.').filter(Boolean)));
    expect(unwanted).toEqual([]);
    expect(read.size).toBeGreaterThan(40);
  });
});

/** The same object, noting the path of every field that is read. */
function noting<T extends object>(object: T, path: string, read: Set<string>): T {
  return new Proxy(object, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      const inList = Array.isArray(target);
      if (typeof key !== 'string' || (inList && !/^\d+$/.test(key))) return value;
      const next = inList ? path : `${path}.${key}`;
      if (!inList) read.add(next);
      return typeof value === 'object' && value !== null ? noting(value, next, read) : value;
    },
  });
}

function isWanted(shape: Shape, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (shape.kind === 'list') return isWanted(shape.of, path);
  if (key === undefined) return true;
  if (shape.kind !== 'object') return shape.kind === 'whole';
  const field = shape.named.get(key);
  return field !== undefined && isWanted(field.shape, rest);
}
