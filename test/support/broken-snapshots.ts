import fc from 'fast-check';
import { causes } from '../../src/causes/index.ts';
import type { Example } from '../../src/signals/cause.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { ApiObject } from '../../src/model/wire.ts';
import { exampleEvent, exampleSnapshot } from '../../src/causes/example.ts';
import { podObject, randomFrom } from './generated-pods.ts';

/** How far values may be from what the API promises: `missing` fields and nulls, or values of `any` type. */
export type Damage = 'missing' | 'any';

const examples: readonly Example[] = causes.flatMap((cause) => {
  const { hits, misses } = cause.examples();
  return [...hits, ...misses];
});

/** Snapshots of causes' examples, with fields broken here and there. */
export function brokenExample(damage: Damage): fc.Arbitrary<Snapshot> {
  return fc
    .tuple(fc.nat(examples.length - 1), fc.integer(), fc.integer({ min: 0, max: 6 }))
    .map(([index, seed, breaks]) => {
      const snapshot: Snapshot = structuredClone(examples[index]?.snapshot ?? exampleSnapshot([]));
      const random = randomFrom(seed);
      for (let count = 0; count < breaks; count += 1) breakOne(snapshot.objects, random, damage);
      return snapshot;
    });
}

/** Arbitrary Pods with unique names, each with events in words that components use. */
export const arbitraryPods: fc.Arbitrary<Snapshot> = fc
  .tuple(
    fc.array(podObject, { minLength: 1, maxLength: 4 }),
    fc.array(fc.nat(sentences().length - 1), { maxLength: 6 }),
  )
  .map(([pods, said]) => {
    const objects = pods.map((pod, index): ApiObject => {
      const plain: ApiObject = JSON.parse(JSON.stringify(pod));
      const metadata = { ...plain.metadata, name: `web-${index}`, namespace: 'shop', uid: `uid-${index}` };
      return { ...plain, apiVersion: 'v1', kind: 'Pod', metadata };
    });
    const events = said.map((sentence, index) => {
      const [reason = '', message = ''] = sentences()[sentence] ?? [];
      const of = index % pods.length;
      const about = { kind: 'Pod', name: `web-${of}`, ...(index % 2 === 0 ? { uid: `uid-${of}` } : {}) };
      return exampleEvent(reason, message, { about, seconds: 30 + (index % 3), container: 'app' });
    });
    return exampleSnapshot([...objects, ...events]);
  });

/** The same objects in another order. */
export function shuffled(snapshot: Snapshot, seed: number): Snapshot {
  const random = randomFrom(seed);
  const placed = snapshot.objects.map((object) => ({ object, at: random() })).sort((a, b) => a.at - b.at);
  return { ...snapshot, objects: placed.map(({ object }) => object) };
}

/** Reasons and messages of all events of all examples. */
function sentences(): readonly (readonly [string, string])[] {
  return examples.flatMap(({ snapshot }) =>
    snapshot.objects.flatMap((object): readonly (readonly [string, string])[] => {
      if (!('reason' in object) || !('message' in object) || object.kind !== 'Event') return [];
      return [[String(object.reason), String(object.message)]];
    }),
  );
}

/** Breaks one field somewhere below; names, uids and kinds stay, so that objects stay distinct. */
function breakOne(value: unknown, random: () => number, damage: Damage): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value).filter((key) => !/^(?:kind|name|namespace|uid|involvedObject|metadata)$/.test(key));
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined) return;
  const inner: unknown = Reflect.get(value, key);
  const isDeep = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
  const isObject = /^\d+$/.test(key) && !Array.isArray(inner);
  if (isDeep && (isObject || random() < 0.75)) breakOne(inner, random, damage);
  else if (damage === 'missing' && random() < 0.5) Reflect.deleteProperty(value, key);
  else if (!Array.isArray(value)) Reflect.set(value, key, damage === 'missing' ? null : oddValue(random));
}

function oddValue(random: () => number): unknown {
  const odd = [null, '', 'x'.repeat(5000), -1, 2 ** 60, true, [], {}, ['x'], { x: 1 }, '9999-12-31T23:59:59Z', [null]];
  return odd[Math.floor(random() * odd.length)];
}
