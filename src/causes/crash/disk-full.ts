import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { mountAt } from '../../facts/mount-at.ts';
import { noFaultIn, saying } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** No space is left where it writes. */
export const diskFull = defineCause({
  id: 'crash/disk-full',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy', tryFirst: 'df -h' },
  summary: 'The program cannot write, because the file system it writes to is full.',
  find(signal) {
    const seen = speaksOf(signal, 'disk-full');
    const path = seen?.fault.what;
    return seen && { seen, path, mount: path === undefined ? undefined : mountAt(seen.subject.pod, seen.facts, path) };
  },
  tell: ({ seen, path, mount }, about) =>
    tellLine(seen, about, {
      title: path === undefined ? `No space is left: ${seen.line}` : `No space is left for ${path}`,
      why: mount
        ? `It lies on ${mount.source}, mounted at ${mount.mountPath}.`
        : 'Without a volume there, it is the disk of the node that is full.',
      settles: 'Run `df -h` in the container.',
      remedies: [
        mount
          ? advise(`make room on ${mount.source}, or enlarge it`, 'platform')
          : advise('make room on the node, or write to a volume', 'platform'),
      ],
    }),
  examples: () => ({
    hits: [
      { says: 'a file cannot grow', snapshot: saying('error: write /data/wal/000012: no space left on device') },
      { says: 'Node says ENOSPC', snapshot: saying('Error: ENOSPC: no space left on device, write') },
    ],
    misses: [
      ...noFaultIn('write /data/wal/000012: no space left on device'),
      {
        says: 'file watchers are no disk space',
        snapshot: saying('Error: ENOSPC: System limit for number of file watchers reached'),
      },
    ],
  }),
});
