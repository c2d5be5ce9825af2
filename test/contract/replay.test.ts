import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/run.ts';
import { shippedIncidents } from '../../src/recording/incidents.ts';
import { fakeIo } from '../support/fake-io.ts';
import { runCommand } from '../support/run-command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo', () => {
  it('answers without a terminal, with a cause for each incident that is not healthy', async () => {
    const { code, stdout, stderr } = await runCommand(['demo', '-o', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('"source": "recording"');
    expect(stdout).not.toContain('"unknown/');
  });

  it('shows one incident when it is named', async () => {
    const [first] = await shippedIncidents();
    const ran = await runCommand(['demo', first.name]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('replay', () => {
  it('answers for the last instant of a recording where there is no terminal', async () => {
    const file = join(folder, 'recording.json');
    const incidents = await shippedIncidents();
    const [recording] = incidents.filter(({ frames }) => frames.length > 1).concat(incidents);
    writeFileSync(file, JSON.stringify({ apiVersion: 'pod-doctor/v1', kind: 'Recording', ...recording }));
    const replayed = await runCommand(['replay', file, '-o', 'name']);
    const shown = await runCommand(['demo', recording?.name ?? '', '-o', 'name']);
    expect(replayed).toMatchObject({ code: 0, stdout: shown.stdout });
  });

  it('takes a snapshot as a recording of one instant', async () => {
    const file = join(folder, 'list.json');
    writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [] }));
    expect(await runCommand(['replay', file])).toMatchObject({ code: 0, stdout: 'No Pods in ' + file + '.\n' });
  });

  it.each([
    ['a recording without frames', { apiVersion: 'pod-doctor/v1', kind: 'Recording', frames: [] }, /without frames/],
    [
      'a frame without its time',
      { apiVersion: 'pod-doctor/v1', kind: 'Recording', frames: [{ objects: [] }] },
      /when it was captured/,
    ],
    [
      'a frame without objects',
      { apiVersion: 'pod-doctor/v1', kind: 'Recording', frames: [{ capturedAt: '2026-03-01T03:00:00Z' }] },
      /without its list of objects/,
    ],
  ])('refuses %s', async (_what, content, says) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify(content));
    const ran = await runCommand(['replay', file]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(says);
  });
});

describe('watch', () => {
  it('prints what fails, one JSON document a line, until it is stopped', async () => {
    const file = join(folder, 'sick.json');
    const { stdout: saved } = await runCommand(['snapshot', '-f', '-'], { stdin: await lastInstant() });
    writeFileSync(file, saved);
    const stop = new AbortController();
    const { io, written } = fakeIo({ signal: stop.signal });
    const watching = run(['watch', '-f', file, '-o', 'json'], {
      ...io,
      stdout: {
        isTTY: false,
        write(text) {
          io.stdout.write(text);
          stop.abort();
        },
      },
    });
    expect(await watching).toBe(130);
    const lines = written().stdout.trimEnd().split('\n');
    const parsed = lines.map(parsedLine);
    expect(parsed[0]).toMatchObject({ kind: 'DiagnosisChange', change: 'failing' });
  });
});

function parsedLine(line: string): { readonly kind: string; readonly change: string } {
  const parsed: { kind: string; change: string } = JSON.parse(line);
  return parsed;
}

/** Everything that the demo shows at its end, as a snapshot. */
async function lastInstant(): Promise<string> {
  const { snapshotAfter } = await import('../../src/recording/recording.ts');
  const { allIncidents } = await import('../../src/recording/incidents.ts');
  return JSON.stringify(snapshotAfter(allIncidents(await shippedIncidents()).frames));
}
