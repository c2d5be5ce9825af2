import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import schema from '../../docs/schema/diagnosis-list.v1.json' with { type: 'json' };
import { causes } from '../../src/causes/index.ts';
import { runCommand } from '../support/run-command.ts';

const validate = new Ajv({ allErrors: true }).compile(schema);

/** What is wrong with an answer, in words. */
function breaches(text: string): readonly string[] {
  const answer: unknown = JSON.parse(text);
  return validate(answer)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('the published JSON schema', () => {
  it('describes the answer for the demo', async () => {
    expect(breaches((await runCommand(['demo', '-o', 'json'])).stdout)).toEqual([]);
  });

  it('describes the answer for the first example of every cause', async () => {
    const found: string[] = [];
    for (const cause of causes) {
      const [hit] = cause.examples().hits;
      const ran = await runCommand(['diagnose', '-f', '-', '-o', 'json'], { stdin: JSON.stringify(hit?.snapshot) });
      found.push(...breaches(ran.stdout).map((breach) => `${cause.id}: ${breach}`));
    }
    expect(found).toEqual([]);
  });

  it('reports an answer that lacks something, so that it is worth asking', () => {
    const answer = { apiVersion: 'pod-doctor/v1', kind: 'DiagnosisList', metadata: {}, items: [{ subject: {} }] };
    expect(breaches(JSON.stringify(answer)).length).toBeGreaterThan(5);
  });
});
