import { dump } from 'js-yaml';
import manifest from '../../package.json' with { type: 'json' };
import { archiveName, type Platform } from './platforms.ts';

/** An archive that is ready to be published. */
export type Published = { readonly platform: Platform; readonly sha256: string };

const shortDescription = 'Show why pods fail, live, and debug them';

const description = `
Opens, live, on the failing pods of a namespace: grouped by owner, each row
naming the root cause and not just a status word. Shows the evidence behind
each cause, how certain it is, what could not be read, and the next commands
with real names filled in. Starts the debug container that fits the cause,
after asking. Changes nothing unasked, and talks only to the API server.
`.trimStart();

/** The manifest for krew's index, with one entry a published archive. The index has it as `pod-doctor.yaml`. */
export function krewManifest(published: readonly Published[]): string {
  const text = dump(
    {
      apiVersion: 'krew.googlecontainertools.github.com/v1alpha2',
      kind: 'Plugin',
      metadata: { name: 'pod-doctor' },
      spec: {
        version: `v${manifest.version}`,
        homepage: manifest.homepage,
        shortDescription,
        description,
        platforms: published.map(({ platform, sha256 }) => ({
          selector: { matchLabels: { os: platform.os, arch: platform.arch } },
          uri: `${manifest.homepage}/releases/download/v${manifest.version}/${archiveName(platform)}`,
          sha256,
          bin: 'kubectl-pod_doctor',
        })),
      },
    },
    { lineWidth: -1 },
  );
  return `# Written by \`npm run release\`; the sums are those of the archives that it found in dist/.\n${text}`;
}
