import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { dist, root } from '../../scripts/build/paths.ts';

/** A platform entry of a krew manifest, as far as the tests look. */
export type PlatformEntry = {
  readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly uri: string;
  readonly sha256: string;
  readonly bin: string;
  readonly files?: readonly unknown[];
};

/** A krew manifest, as far as the tests look. */
export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly version: string;
    readonly homepage: string;
    readonly shortDescription: string;
    readonly description: string;
    readonly caveats?: string;
    readonly platforms: readonly PlatformEntry[];
  };
};

/** The manifest that `npm run release` left. */
export function readManifest(): Manifest {
  const manifest = load(readFileSync(join(root, 'krew-manifest.yaml'), 'utf8'));
  if (!isManifest(manifest)) throw new Error('krew-manifest.yaml is not a manifest');
  return manifest;
}

// The form in short; each test looks closely at its part.
function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'metadata' in value && 'spec' in value;
}

/** The archive that a platform entry points to, as `npm run release` left it. */
export function archiveOf({ uri }: PlatformEntry): string {
  return join(dist, uri.slice(uri.lastIndexOf('/') + 1));
}

/** The entry for the machine that runs the tests. */
export function entryForHere(): PlatformEntry {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const found = readManifest().spec.platforms.find(
    ({ selector }) => selector.matchLabels['os'] === process.platform && selector.matchLabels['arch'] === arch,
  );
  if (found === undefined) throw new Error('the manifest has no entry for this machine; run `npm run release`');
  return found;
}
