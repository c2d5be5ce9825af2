import { describe, expect, it } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bundle } from '../../scripts/build/bundle.ts';
import { makeArchive, sha256 } from '../../scripts/release/archive.ts';
import { platformOf } from '../../scripts/release/platforms.ts';
import { archiveOf, entryForHere } from './release.ts';
import { tarEntries } from './tar-entries.ts';

const platform = entryForHere();
const archive = archiveOf(platform);
const entries = tarEntries(gunzipSync(readFileSync(archive)));
const text = (path: string): string => entries.find((entry) => entry.path === path)?.content.toString('utf8') ?? '';

describe('the archive', () => {
  it('is at most 48 MB', () => {
    expect(statSync(archive).size).toBeLessThanOrEqual(48e6);
  });

  it('holds regular files and folders only, with paths that stay inside', () => {
    expect(entries.filter(({ type }) => type !== '0' && type !== '5')).toEqual([]);
    expect(entries.filter(({ path }) => path.startsWith('/') || path.includes('..'))).toEqual([]);
  });

  it('holds the program, executable for everybody', () => {
    expect(entries.find(({ path }) => path === platform.bin)?.mode).toBe(0o755);
  });

  it('holds our licence under a name that krew knows, and the notice', () => {
    expect(text('LICENSE')).toContain('Apache License');
    expect(text('NOTICE')).toContain('kubectl pod-doctor');
  });

  it('holds the licences of Node and of every package in the program', async () => {
    const { inputs } = await bundle();
    const packages = inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    const notices = text('THIRD-PARTY-NOTICES');
    expect(notices).toContain(`Node.js ${process.version}`);
    expect(packages).toContain('yargs');
    expect([...new Set(packages)].filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
  }, 30_000);

  it('is the same to the byte when the same program is packed again', () => {
    const here = platformOf(process.platform, process.arch);
    if (here === undefined) throw new Error('no release is made on this platform');
    const before = sha256(archive);
    const form = here.os === 'darwin' ? 'launcher' : 'executable';
    expect(makeArchive(here, form, text('THIRD-PARTY-NOTICES'))).toBe(archive);
    expect(sha256(archive)).toBe(before);
  }, 60_000);
});
