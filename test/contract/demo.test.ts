import { describe, expect, it } from '@jest/globals';
import { shippedIncidents } from '../../src/recording/incidents.ts';
import { runCommand } from '../support/run-command.ts';

interface Answer {
  readonly items: readonly { readonly findings: readonly { readonly id: string; readonly state: string }[] }[];
}

/** What the demo's incidents are named at their end. */
const named: Readonly<Record<string, readonly string[]>> = {
  healthy: [],
  'secret-key': ['config/secret-key-missing active'],
  'memory-limit': ['crash/oom-limit active'],
  'no-room': ['scheduling/insufficient-cpu active'],
  'image-tag': ['image/not-found active'],
  liveness: ['probes/http-not-found active'],
  dependency: ['crash/dependency-refused active'],
  recovers: ['crash/dependency-refused recovering'],
};

async function rootsOf(...words: readonly string[]): Promise<readonly string[]> {
  const answer: Answer = JSON.parse((await runCommand(['demo', ...words, '-o', 'json'])).stdout);
  const roots = answer.items.flatMap(({ findings }) => findings.slice(0, 1)).map(({ id, state }) => `${id} ${state}`);
  return [...new Set(roots)].sort();
}

describe('the demo', () => {
  it('has these incidents', async () => {
    expect((await shippedIncidents()).map(({ name }) => name)).toEqual(Object.keys(named));
  });

  it.each(Object.keys(named))('names the cause of "%s", and no other', async (incident) => {
    expect(await rootsOf(incident)).toEqual(named[incident]);
  });

  it('names the same when all of them happen in one cluster', async () => {
    expect(await rootsOf()).toEqual(Object.values(named).flat().sort());
  });
});
