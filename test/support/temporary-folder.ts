import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for one test. */
export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file, with the folders above it, and gives its path. */
  write(name: string, content: string): string;
  /** Writes a shell script that can be run, and gives its path. */
  script(name: string, content: string): string;
  remove(): void;
}

/** Makes one. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'pod-doctor-'));
  const write = (name: string, content: string): string => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  return {
    path,
    write,
    script(name, content) {
      const file = write(name, `#!/bin/sh\n${content}\n`);
      chmodSync(file, 0o755);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
