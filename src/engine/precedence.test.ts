import { describe, expect, it } from '@jest/globals';
import type { CauseId, Certainty, FindingState, Severity } from '../model/finding.ts';
import { defineCause } from '../signals/cause.ts';
import type { Stage } from '../signals/cause.ts';
import type { Candidate } from './candidates.ts';
import { rank } from './precedence.ts';

interface Sighting {
  readonly id: CauseId;
  readonly stage: Stage;
  readonly container?: string;
  readonly severity?: Severity;
  readonly state?: FindingState;
  readonly certainty?: Certainty;
}

function candidate({
  id,
  stage,
  container,
  severity = 'error',
  state = 'active',
  certainty = 'certain',
}: Sighting): Candidate {
  return {
    cause: defineCause({
      id,
      on: 'not-ready',
      scope: 'container',
      stage,
      severity,
      heals: 'no',
      summary: '',
      find: () => undefined,
      tell: () => ({ title: '', why: '', certainty, remedies: [] }),
      examples: () => ({ hits: [], misses: [] }),
    }),
    signal: { state, evidence: [], ...(container === undefined ? {} : { container }) },
    telling: { title: id, why: '', certainty, remedies: [] },
  };
}

/** Each finding as `role id`, in order. */
function ranked(
  sightings: readonly Sighting[],
  init: readonly string[] = [],
  parents: Readonly<Record<string, CauseId>> = {},
) {
  return rank(sightings.map(candidate), new Set(init), (id) => parents[id]).map(
    ({ role, candidate: { cause } }) => `${role} ${cause.id}`,
  );
}

describe('precedence', () => {
  it('takes the earliest stage of a Pod for the root, and hides what follows from it', () => {
    expect(
      ranked([
        { id: 'probes/timeout', stage: 'ready', container: 'app' },
        { id: 'node/unreachable', stage: 'node' },
      ]),
    ).toEqual(['root node/unreachable']);
  });

  it('takes what a Pod says while it is being deleted for a consequence, although the deletion is no fault', () => {
    expect(
      ranked([
        { id: 'probes/timeout', stage: 'ready', container: 'app' },
        { id: 'crash/sigterm', stage: 'running', container: 'app' },
        { id: 'termination/in-grace', stage: 'terminating', severity: 'info' },
      ]),
    ).toEqual(['root termination/in-grace']);
  });

  it('lets the known end of a Pod that was replaced explain how its containers ended', () => {
    expect(
      ranked([
        { id: 'crash/sigkill-unexplained', stage: 'running', container: 'app' },
        { id: 'eviction/memory', stage: 'terminating', state: 'historic' },
      ]),
    ).toEqual(['root eviction/memory']);
  });

  it('gives each container a root of its own', () => {
    expect(
      ranked([
        { id: 'crash/oom-limit', stage: 'running', container: 'app' },
        { id: 'image/not-found', stage: 'image', container: 'helper' },
      ]).sort(),
    ).toEqual(['root crash/oom-limit', 'root image/not-found']);
  });

  it('hides the wider cause behind the one that refines it', () => {
    const parents = { 'crash/missing-env': 'crash/app-error' } as const;
    expect(
      ranked(
        [
          { id: 'crash/app-error', stage: 'running', container: 'app' },
          { id: 'crash/missing-env', stage: 'running', container: 'app', certainty: 'likely' },
        ],
        [],
        parents,
      ),
    ).toEqual(['root crash/missing-env']);
  });

  it('hides the kill behind the probe that failed, although the kill comes first in time', () => {
    expect(
      ranked([
        { id: 'crash/liveness-killed', stage: 'running', container: 'app' },
        { id: 'probes/http-not-found', stage: 'ready', container: 'app' },
      ]),
    ).toEqual(['root probes/http-not-found']);
  });

  it('blames the init container, and not the app container that waits for it', () => {
    expect(
      ranked(
        [
          { id: 'image/not-found', stage: 'image', container: 'app' },
          { id: 'crash/app-error', stage: 'running', container: 'migrate' },
        ],
        ['migrate'],
      ),
    ).toEqual(['root crash/app-error']);
  });

  it('puts what is over behind what is', () => {
    expect(
      ranked([
        { id: 'crash/oom-limit', stage: 'running', container: 'app', state: 'historic' },
        { id: 'readiness/gate-false', stage: 'gates' },
      ]),
    ).toEqual(['root readiness/gate-false', 'contributing crash/oom-limit']);
  });

  it('lets a mere possibility hide nothing', () => {
    expect(
      ranked([
        { id: 'image/not-found', stage: 'image', container: 'app', certainty: 'possible' },
        { id: 'crash/app-error', stage: 'running', container: 'app' },
      ])[0],
    ).toBe('root crash/app-error');
  });

  it('gives the same answer whatever the order of what was seen', () => {
    const sightings: readonly Sighting[] = [
      { id: 'crash/app-error', stage: 'running', container: 'b' },
      { id: 'crash/oom-limit', stage: 'running', container: 'a' },
      { id: 'probes/timeout', stage: 'ready', container: 'a' },
    ];
    expect(ranked(sightings.toReversed())).toEqual(ranked(sightings));
  });
});
