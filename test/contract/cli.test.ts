import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { causes } from '../../src/causes/index.ts';
import { examplePod, exampleSnapshot } from '../../src/causes/example.ts';
import { runCommand } from '../support/run-command.ts';

let folder = '';
/** Writes a file of the test's folder, and gives its path. */
const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
};

const sick = causes.find(({ id }) => id === 'image/not-found')?.examples().hits[0]?.snapshot;
const running = examplePod(
  { status: { ready: true, started: true, state: { running: { startedAt: '2026-03-01T02:50:05Z' } } } },
  {
    status: {
      conditions: [
        { type: 'Ready', status: 'True' },
        { type: 'PodScheduled', status: 'True' },
      ],
    },
  },
);
const healthy = exampleSnapshot([running]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  mkdirSync(join(folder, 'a-folder'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bad input is one error line that says what to do', () => {
  const manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { containers: [] },
  };
  const noPods = {
    apiVersion: 'v1',
    kind: 'List',
    items: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x' } }],
  };
  it.each<readonly [string, () => readonly string[], number, RegExp]>([
    ['unknown flag', () => ['diagnose', '--advise'], 2, /unknown flag --advise; did you mean --advice\?/],
    ['unknown short flag', () => ['-z'], 2, /unknown flag -z; see which there are: kubectl pod-doctor --help/],
    [
      'flag of another command',
      () => ['explain', '--exit-code'],
      2,
      /explain has no flag --exit-code; see which it has: kubectl pod-doctor explain --help/,
    ],
    ['flag without its value', () => ['diagnose', '-n'], 2, /--namespace needs a value/],
    [
      'command with a typing error',
      () => ['diagnse', '-f', file('sick.json', sick)],
      1,
      /there is no Pod "diagnse".*; did you mean the command diagnose\?/,
    ],
    ['debug of a workload', () => ['debug', 'deploy/web'], 2, /diagnose deployment\/web --all -o name/],
    [
      'unknown command',
      () => ['diagnos', 'x'],
      2,
      /unknown command or resource type "diagnos"; did you mean "diagnose"/,
    ],
    [
      'unknown resource',
      () => ['diagnose', 'deplyo/web'],
      2,
      /unknown resource type "deplyo"; did you mean .*"deploy"/,
    ],
    ['node as a target', () => ['node/n1'], 2, /--field-selector spec\.nodeName=NODE/],
    ['type without a name', () => ['deploy'], 2, /deploy needs a name: deploy\/NAME/],
    ['broken target', () => ['diagnose', 'deploy/'], 2, /TYPE\/NAME/],
    ['unknown output', () => ['diagnose', '-o', 'xml'], 2, /one of text, wide, json, yaml, name/],
    ['broken duration', () => ['diagnose', '--deadline', 'soon'], 2, /--deadline must be a duration such as 15s/],
    ['broken time', () => ['diagnose', '-f', 'x', '--as-of', 'yesterday'], 2, /--as-of must be a time/],
    ['as-of without a file', () => ['diagnose', '--as-of', '2026-03-01T03:00:00Z'], 2, /name one with -f/],
    ['unknown shell', () => ['completion', 'tcsh'], 2, /bash, zsh, fish, powershell/],
    ['unknown incident', () => ['demo', 'memory-limt'], 2, /did you mean "memory-limit"/],
    ['unknown cause', () => ['explain', 'image/not-fond'], 1, /near names: image\/not-found/],
    ['missing file', () => ['diagnose', '-f', join(folder, 'nothing.json')], 1, /there is no file/],
    ['folder', () => ['diagnose', '-f', join(folder, 'a-folder')], 1, /is a folder/],
    ['empty file', () => ['diagnose', '-f', file('empty', '  \n')], 1, /is empty; save one with: kubectl get/],
    [
      'cut off JSON',
      () => ['diagnose', '-f', file('cut.json', '{"apiVersion":"v1","kind":"List","items":[{')],
      1,
      /not valid JSON.*cut off/,
    ],
    ['broken YAML', () => ['diagnose', '-f', file('bad.yaml', 'a: [1\nb: }')], 1, /neither JSON nor YAML/],
    ['binary', () => ['diagnose', '-f', file('binary', Buffer.from([0x1f, 0x8b, 0, 1, 2, 0]))], 1, /is not text/],
    [
      'JSON of something else',
      () => ['diagnose', '-f', file('other.json', { name: 'x', version: '1' })],
      1,
      /no Kubernetes objects/,
    ],
    ['a plain word', () => ['diagnose', '-f', file('word', 'hello')], 1, /no Kubernetes objects/],
    [
      'objects without names',
      () => [
        'diagnose',
        '-f',
        file('nameless.json', { apiVersion: 'v1', kind: 'List', items: [{ kind: 'Pod', apiVersion: 'v1' }] }),
      ],
      1,
      /no metadata\.name/,
    ],
    [
      'neither Pods nor workloads',
      () => ['diagnose', '-f', file('no-pods.json', noPods)],
      1,
      /neither Pods nor workloads/,
    ],
    [
      'manifest',
      () => ['diagnose', '-f', file('manifest.json', manifest)],
      1,
      /has no status.*kubectl pod-doctor diagnose pod\/web -n shop/,
    ],
    [
      'newer version',
      () => ['diagnose', '-f', file('v9.json', { apiVersion: 'pod-doctor/v9', kind: 'Snapshot', objects: [] })],
      1,
      /use a newer one/,
    ],
    [
      'an answer instead of a snapshot',
      () => ['diagnose', '-f', file('list.json', { apiVersion: 'pod-doctor/v1', kind: 'DiagnosisList', items: [] })],
      1,
      /snapshot --to FILE/,
    ],
    [
      'no such Pod',
      () => ['diagnose', 'web-7d9f-x2k9q', '-f', file('healthy.json', healthy)],
      1,
      /there is no Pod "web-7d9f-x2k9q"; near names: web-7d9f-x2k9p/,
    ],
    ['no kubeconfig', () => ['diagnose', '--kubeconfig', join(folder, 'none')], 1, /none/],
    [
      'unreadable field selector',
      () => ['diagnose', '--field-selector', 'a.b=c', '-f', file('h2.json', healthy)],
      1,
      /cannot be selected by the field/,
    ],
  ])('%s', async (_name, words, code, says) => {
    const ran = await runCommand(words());
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).toMatch(/^error: [^\n]*\n$/);
    expect(ran.stdout).toBe('');
    expect(ran.code).toBe(code);
  });

  it('never shows a control character of a name on the command line', async () => {
    const { stderr } = await runCommand(['explain', 'x\u001b[31m\u0007y']);
    expect(stderr).toBe('error: no cause is called or speaks of "xy"; list all with: kubectl pod-doctor explain\n');
  });
});

describe('exit codes', () => {
  it('are 0 when it ran, whatever was found', async () => {
    expect((await runCommand(['diagnose', '-f', file('sick.json', sick)])).code).toBe(0);
  });

  it('are 3 with --exit-code when something fails', async () => {
    expect((await runCommand(['diagnose', '--exit-code', '-f', file('sick.json', sick)])).code).toBe(3);
  });

  it('are 0 with --exit-code when all is well', async () => {
    expect((await runCommand(['diagnose', '--exit-code', '-f', file('healthy.json', healthy)])).code).toBe(0);
  });

  it('are 4 with --exit-code when it cannot be told', async () => {
    const pending = examplePod({ status: { state: { waiting: { reason: 'NewReasonOfTomorrow' } } } });
    const ran = await runCommand([
      'diagnose',
      '--exit-code',
      '-o',
      'json',
      '-f',
      file('pending.json', exampleSnapshot([pending])),
    ]);
    expect({ code: ran.code, health: /"health": "(\w+)"/.exec(ran.stdout)?.[1] }).toEqual({
      code: 4,
      health: 'Unknown',
    });
  });

  it('are 130 when the user stops it', async () => {
    const stopped = AbortSignal.abort();
    expect((await runCommand(['diagnose', '-f', file('sick.json', sick)], { signal: stopped })).code).toBe(130);
  });
});

describe('diagnose -f', () => {
  it('reads stdin for -', async () => {
    const ran = await runCommand(['diagnose', '-f', '-', '-o', 'name'], { stdin: JSON.stringify(sick) });
    expect(ran).toEqual({ code: 0, stdout: 'pod/web-7d9f-x2k9p\n', stderr: '' });
  });

  it('reads a kubectl List in YAML, of several documents', async () => {
    const yaml = `${JSON.stringify(running)}\n---\n${JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [] })}\n`;
    const ran = await runCommand(['diagnose', '-f', '-'], { stdin: `# saved\n${yaml}` });
    expect(ran.stdout).toMatch(/^The only Pod in stdin is healthy\.\n/);
  });

  it('answers for an empty List that there is nothing', async () => {
    const ran = await runCommand(['diagnose', '-f', '-'], { stdin: '{"apiVersion":"v1","kind":"List","items":[]}' });
    expect(ran).toEqual({ code: 0, stdout: 'No Pods in stdin.\n', stderr: '' });
  });

  it.each(['text', 'wide', 'json', 'yaml', 'name'])('gives the same bytes twice as %s', async (output) => {
    const once = await runCommand(['demo', '-o', output]);
    const again = await runCommand(['demo', '-o', output]);
    expect(once.stdout.length).toBeGreaterThan(100);
    expect(again.stdout).toBe(once.stdout);
  });

  it.each([
    ['POD', ['web-7d9f-x2k9p']],
    ['TYPE/NAME', ['deploy/web']],
    ['TYPE NAME', ['deployments', 'web']],
    ['short flags joined to their values', ['po/web-7d9f-x2k9p', '-nshop', '-oname']],
  ])('takes targets as %s', async (_form, words) => {
    const ran = await runCommand(['diagnose', ...words, '-f', file('sick.json', sick)]);
    expect(ran.stdout).toContain('web-7d9f-x2k9p');
  });

  it('looks only where the selectors allow', async () => {
    const path = file('sick.json', sick);
    expect((await runCommand(['diagnose', '-l', 'app=other', '-f', path])).stdout).toMatch(/^No Pods/);
    expect((await runCommand(['diagnose', '--field-selector', 'spec.nodeName!=n1', '-f', path])).stdout).toMatch(
      /^No Pods/,
    );
    expect((await runCommand(['diagnose', '-n', 'other', '-f', path])).stdout).toMatch(/^No Pods in other/);
  });
});
