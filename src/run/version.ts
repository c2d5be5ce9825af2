import manifest from '../../package.json' with { type: 'json' };
import type { VersionOptions } from '../cli/options.ts';
import type { Io } from './io.ts';

/** The version of the program, without a leading `v`. */
export const version: string = manifest.version;

/** `version`: asks no server and loads next to nothing. */
export function runVersion({ output }: VersionOptions, { stdout }: Pick<Io, 'stdout'>): number {
  const text: Readonly<Record<VersionOptions['output'], string>> = {
    text: `kubectl pod-doctor ${version}\n`,
    json: `${JSON.stringify({ clientVersion: { version, platform: `${process.platform}/${process.arch}` } }, undefined, 2)}\n`,
    yaml: `clientVersion:\n  version: ${version}\n  platform: ${process.platform}/${process.arch}\n`,
  };
  stdout.write(text[output]);
  return 0;
}
