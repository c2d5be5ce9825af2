import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleFile, dist, executableFile } from './paths.ts';

/**
 * The form for platforms where Node cannot be made one file with the bundle (its signature would break): an untouched Node,
 * the bundle and a script that starts them. The script finds them beside itself, also through krew's symbolic link.
 */
export function makeLauncher(): void {
  copyFileSync(process.execPath, join(dist, 'node'));
  writeFileSync(executableFile, script);
  chmodSync(executableFile, 0o755);
}

const script = `#!/bin/sh
# Neither the environment nor the working directory may add code to the program.
unset NODE_OPTIONS NODE_PATH
self="$0"
while [ -L "$self" ]; do
  link="$(readlink "$self")"
  case "$link" in
    /*) self="$link" ;;
    *) self="$(dirname "$self")/$link" ;;
  esac
done
here="$(cd "$(dirname "$self")" && pwd -P)"
exec "$here/node" "$here/${basename(bundleFile)}" "$@"
`;
