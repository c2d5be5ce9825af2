import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { causes } from '../../src/causes/index.ts';
import { runCommand } from '../support/run-command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ids of the root findings of an answer, by subject. */
function roots(answer: string): unknown {
  const { items }: { items: readonly { subject: { name: string }; findings: readonly { id: string }[] }[] } =
    JSON.parse(answer);
  return items.map(({ subject, findings }) => [subject.name, findings[0]?.id]);
}

describe('a saved snapshot', () => {
  it('gives the answers that what it was made from gives', async () => {
    const differing: string[] = [];
    for (const cause of causes) {
      const stdin = JSON.stringify(cause.examples().hits[0]?.snapshot);
      const saved = await runCommand(['snapshot', '-f', '-'], { stdin });
      const from = await runCommand(['diagnose', '-f', '-', '-o', 'json'], { stdin });
      const again = await runCommand(['diagnose', '-f', '-', '-o', 'json'], { stdin: saved.stdout });
      if (JSON.stringify(roots(from.stdout)) !== JSON.stringify(roots(again.stdout))) differing.push(cause.id);
    }
    expect(differing).toEqual([]);
    // Three commands for each cause, which takes its time on a busy machine.
  }, 60_000);

  it('answers for the namespaces that it was made of, whatever was read besides', async () => {
    const [first] = causes.flatMap((cause) => cause.examples().hits.map(({ snapshot }) => snapshot));
    const stray = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'stray', namespace: 'elsewhere', uid: 'uid-stray' },
    };
    const stdin = JSON.stringify({ ...first, namespaces: ['shop'], objects: [...(first?.objects ?? []), stray] });
    const answer = await runCommand(['diagnose', '-f', '-', '-o', 'name'], { stdin });
    expect(answer.stdout).not.toContain('stray');
    expect((await runCommand(['diagnose', '-f', '-', '-A', '-o', 'name'], { stdin })).stdout).toContain('stray');
  });

  it('can be YAML', async () => {
    const stdin = JSON.stringify(causes[0]?.examples().hits[0]?.snapshot);
    const saved = await runCommand(['snapshot', '-f', '-', '-o', 'yaml'], { stdin });
    expect(saved.stdout).toMatch(/^apiVersion: pod-doctor\/v1\nkind: Snapshot\n/);
    const answer = await runCommand(['diagnose', '-f', '-'], { stdin: saved.stdout });
    expect(answer).toMatchObject({ code: 0, stderr: '' });
  });

  it('goes to a file that only its owner may read', async () => {
    const stdin = JSON.stringify(causes[0]?.examples().hits[0]?.snapshot);
    const to = join(folder, 'incident.json');
    const ran = await runCommand(['snapshot', '-f', '-', '--to', to], { stdin });
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain(`diagnose -f ${to}`);
    expect(readFileSync(to, 'utf8')).toMatch(/^\{\n "apiVersion": "pod-doctor\/v1"/);
    expect((statSync(to).mode & 0o077) === 0 || process.platform === 'win32').toBe(true);
  });

  it('says when its file cannot be written', async () => {
    const stdin = JSON.stringify(causes[0]?.examples().hits[0]?.snapshot);
    const ran = await runCommand(['snapshot', '-f', '-', '--to', join(folder, 'no', 'such', 'place')], { stdin });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^error: .* cannot be written: [^\n]*\n$/);
  });
});
