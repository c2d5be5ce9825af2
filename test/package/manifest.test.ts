import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { sha256 } from '../../scripts/release/archive.ts';
import manifest from '../../package.json' with { type: 'json' };
import { archiveOf, readManifest } from './release.ts';

const { apiVersion, kind, metadata, spec } = readManifest();

describe("the manifest, by krew's own rules", () => {
  it('is a plugin of the version that krew reads', () => {
    expect({ apiVersion, kind }).toEqual({
      apiVersion: 'krew.googlecontainertools.github.com/v1alpha2',
      kind: 'Plugin',
    });
  });

  it('has a safe name, which is that of the command', () => {
    expect(metadata.name).toMatch(/^[\w-]+$/);
    expect(metadata.name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
    expect(`kubectl-${metadata.name.replaceAll('-', '_')}`).toBe('kubectl-pod_doctor');
  });

  it('has the version of the program, as semver with a v', () => {
    expect(spec.version).toMatch(/^v\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(spec.version).toBe(`v${manifest.version}`);
  });

  it('has texts as reviewers want them', () => {
    expect(spec.shortDescription.length).toBeLessThanOrEqual(50);
    expect(spec.shortDescription).not.toMatch(/\n|kubernetes|kubectl|\.$/i);
    expect(spec.description.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(spec.description).not.toContain('kubectl pod-doctor');
    expect(spec.caveats).toBeUndefined();
    expect(new URL(spec.homepage).protocol).toBe('https:');
  });

  it('has platforms that do not overlap and select by nothing but os and arch', () => {
    const selectors = spec.platforms.map(({ selector }) => selector.matchLabels);
    expect(selectors.length).toBeGreaterThan(0);
    for (const labels of selectors) expect(Object.keys(labels)).toEqual(['os', 'arch']);
    const names = selectors.map(({ os, arch }) => `${os}/${arch}`);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(linux|darwin)\/(amd64|arm64)$/);
  });

  it.each(spec.platforms)('has the sum of the archive it points to: $uri', (platform) => {
    expect(platform.uri).toMatch(/^https:\/\/.*\.tar\.gz$/);
    expect(platform.uri).toContain(`/${spec.version}/`);
    expect(existsSync(archiveOf(platform))).toBe(true);
    expect(platform.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(platform.sha256).toBe(sha256(archiveOf(platform)));
    expect(platform.files).toBeUndefined();
    expect(platform.bin).toBe('kubectl-pod_doctor');
  });
});
