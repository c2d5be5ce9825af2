import fc from 'fast-check';

/** Text with what trips a scanner of bytes: quotes, braces, backslashes, line ends, words of the format, all of Unicode. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"status":{"phase":"Failed"}',
      '{"items":[{"metadata":{"name":"x"}}],"metadata":{"continue":"y"}}',
      '\\"}],"items":[',
      'back\\slash\\\\',
      'line\nend\r\n\t',
      'é日本語🩺',
      `${'long '.repeat(30)}"quoted"`,
      '\ud800',
    ),
  },
);

const time = fc.constantFrom('2026-01-02T03:04:05Z', '2026-01-02T03:04:05.123456Z', '9999-12-31T23:59:59Z', '', 'soon');

function sometimes<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> {
  return fc.oneof(
    { weight: 8, arbitrary },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function record(model: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(model).map(([key, each]) => [key, sometimes(each)])));
}

const labels = fc
  .dictionary(text, text, { maxKeys: 3 })
  .chain((others) =>
    fc.constantFrom(
      others,
      { ...others, 'pod-template-hash': '7d9f' },
      { ...others, 'controller-revision-hash': 'web-6d9' },
    ),
  );
const quantity = fc.constantFrom('250m', '1', '2', '64Mi', '1Gi', '1e3', '0', 'many');
const amounts = fc
  .dictionary(text, quantity, { maxKeys: 2 })
  .chain((others) => fc.constantFrom(others, { cpu: '250m', ...others, memory: '64Mi' }));
const container = record({
  name: fc.constantFrom('app', 'side', 'init', 'log "er"'),
  image: text,
  restartPolicy: fc.constantFrom('Always', 'Never'),
  resources: record({ limits: amounts, requests: amounts, claims: fc.constant([]) }),
  env: fc.array(record({ name: text, value: text }), { maxLength: 2 }),
});
const state = fc.oneof(
  record({ running: record({ startedAt: time }) }),
  record({ waiting: record({ reason: text, message: text }) }),
  record({
    terminated: record({
      exitCode: fc.integer({ min: -1, max: 255 }),
      signal: fc.nat(64),
      reason: fc.constantFrom('OOMKilled', 'Error', 'Completed'),
      message: text,
      startedAt: time,
      finishedAt: time,
      containerID: text,
    }),
  }),
);
const containerStatus = record({
  name: fc.constantFrom('app', 'side', 'init', 'log "er"'),
  ready: fc.boolean(),
  started: fc.boolean(),
  restartCount: fc.integer({ min: -3, max: 4000 }),
  state,
  lastState: state,
  image: text,
});

/** Pods of any form: fields missing or null, fields that nobody reads, text that looks like structure. */
export const podObject: fc.Arbitrary<unknown> = record({
  apiVersion: fc.constant('v1'),
  kind: fc.constant('Pod'),
  metadata: record({
    name: text,
    namespace: text,
    uid: fc.uuid(),
    resourceVersion: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String), text),
    labels,
    annotations: fc.dictionary(text, text, { maxKeys: 3 }),
    creationTimestamp: time,
    deletionTimestamp: time,
    finalizers: fc.array(text, { maxLength: 2 }),
    ownerReferences: fc.array(
      record({ kind: fc.constantFrom('ReplicaSet', 'Job'), name: text, uid: text, controller: fc.boolean() }),
      { maxLength: 2 },
    ),
    managedFields: fc.array(fc.record({ manager: text, fieldsV1: fc.json({ maxDepth: 3 }) }), { maxLength: 2 }),
  }),
  spec: record({
    nodeName: text,
    restartPolicy: fc.constantFrom('Always', 'OnFailure', 'Never'),
    overhead: amounts,
    resources: record({ requests: amounts }),
    containers: fc.array(container, { maxLength: 3 }),
    initContainers: fc.array(container, { maxLength: 2 }),
    volumes: fc.array(fc.object({ maxDepth: 2 }), { maxLength: 2 }),
  }),
  status: record({
    phase: fc.constantFrom('Pending', 'Running', 'Succeeded', 'Failed', 'Unknown', 'Odd'),
    reason: text,
    message: text,
    conditions: fc.array(
      record({
        type: fc.constantFrom('Ready', 'Initialized', 'PodScheduled', 'DisruptionTarget', 'x/y'),
        status: fc.constantFrom('True', 'False', 'Unknown'),
        reason: text,
        message: text,
        lastTransitionTime: time,
      }),
      { maxLength: 4 },
    ),
    containerStatuses: fc.array(containerStatus, { maxLength: 3 }),
    initContainerStatuses: fc.array(containerStatus, { maxLength: 2 }),
    podIPs: fc.array(record({ ip: text }), { maxLength: 2 }),
  }),
});

/** Writes a value as JSON in one of the many ways that mean the same; `seed` chooses which. */
export function render(value: unknown, seed: number): string {
  const random = randomFrom(seed);
  const space = (): string => (random() < 0.8 ? '' : ([' ', '\n', '\t ', '\r\n'][Math.floor(random() * 4)] ?? ''));
  const write = (each: unknown): string => {
    if (typeof each === 'string') return writeText(each, random);
    if (Array.isArray(each)) return `[${space()}${each.map(write).join(`${space()},${space()}`)}${space()}]`;
    if (typeof each !== 'object' || each === null) return JSON.stringify(each) ?? 'null';
    const entries = Object.entries(each).filter(([, inner]) => inner !== undefined);
    const shuffled = entries.map((entry) => ({ entry, at: random() })).sort((a, b) => a.at - b.at);
    const fields = shuffled.map(({ entry: [key, inner] }) => {
      return `${writeText(key, random)}${space()}:${space()}${write(inner)}`;
    });
    return `{${space()}${fields.join(`${space()},${space()}`)}${space()}}`;
  };
  return write(value);
}

/** Cuts bytes at random places; an empty piece now and then. */
export function cut(bytes: Buffer, seed: number): readonly Buffer[] {
  const random = randomFrom(seed);
  const pieces: Buffer[] = [];
  const usual = [1, 3, 40, 700, 5000][Math.floor(random() * 5)] ?? 1;
  for (let at = 0; at < bytes.length;) {
    const next = Math.min(bytes.length, at + Math.floor(random() * 2 * usual));
    pieces.push(bytes.subarray(at, next));
    at = next;
  }
  return pieces;
}

function writeText(value: string, random: () => number): string {
  if (random() < 0.7) return JSON.stringify(value);
  const units = value.split('').map((unit) => {
    const plain = unit >= ' ' && unit !== '"' && unit !== '\\' && !(unit >= '\ud800' && unit <= '\udfff');
    if (plain && random() < 0.7) return unit === '/' ? '\\/' : unit;
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${units.join('')}"`;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
