import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { files, home } from './layout.ts';

/** A process that this cluster started. `started` is field 22 of /proc/PID/stat. */
export type ProcessMark = {
  readonly kind: 'process';
  readonly name: string;
  readonly pid: number;
  readonly started: string;
};

/** A kernel setting as it was before the cluster came up. */
export type SysctlMark = { readonly kind: 'sysctl'; readonly name: string; readonly value: string };

/** A path outside our folder that was not there before. */
export type PathMark = { readonly kind: 'path'; readonly path: string };

/** With which containerd the cluster was made. */
export type ContainerdMark = { readonly kind: 'containerd'; readonly version: string };

/** The cluster came up wholly. */
export type ReadyMark = { readonly kind: 'ready' };

/** One line of the state file. */
export type Mark = ProcessMark | SysctlMark | PathMark | ContainerdMark | ReadyMark;

/** Writes one line at once, so that a crash of the script loses nothing. */
export function note(mark: Mark): void {
  mkdirSync(home, { recursive: true });
  appendFileSync(files.state, `${JSON.stringify(mark)}\n`);
}

/** All marks of the last run, oldest first; none without a state file. A torn last line is left out. */
export function marks(): readonly Mark[] {
  if (!existsSync(files.state)) return [];
  return readFileSync(files.state, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const mark = parse(line);
      return mark === undefined ? [] : [mark];
    });
}

/** The processes among the marks. */
export const processMarks = (): readonly ProcessMark[] => marks().filter((mark) => mark.kind === 'process');

function parse(line: string): Mark | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isMark(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  switch (value.kind) {
    case 'process':
      return 'pid' in value && typeof value.pid === 'number' && 'started' in value && 'name' in value;
    case 'sysctl':
      return 'name' in value && 'value' in value;
    case 'path':
      return 'path' in value;
    case 'containerd':
      return 'version' in value;
    case 'ready':
      return true;
    default:
      return false;
  }
}
