import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { mountAt } from '../../facts/mount-at.ts';
import { noFaultIn, saying } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** It writes where it may only read. */
export const readOnlyFs = defineCause({
  id: 'crash/read-only-fs',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral' },
  docs: '/tasks/configure-pod-container/security-context/',
  summary: 'The program writes to a file system that is mounted read-only.',
  find(signal) {
    const seen = speaksOf(signal, 'read-only-fs');
    const path = seen?.fault.what;
    return (
      seen && {
        seen,
        path,
        mount: path === undefined ? undefined : mountAt(seen.subject.pod, seen.facts, path),
        readOnlyRoot: seen.facts.spec.securityContext?.readOnlyRootFilesystem === true,
      }
    );
  },
  tell: ({ seen, path, mount, readOnlyRoot }, about) =>
    tellLine(seen, about, {
      title: `${path ?? 'A path it writes to'} is on a read-only file system`,
      why: mount
        ? `${mount.mountPath} is mounted from ${mount.source}${mount.readOnly ? ', which is read-only' : ''}.`
        : readOnlyRoot
          ? `${seen.container} has readOnlyRootFilesystem: true and no writable volume there.`
          : '',
      settles: 'Look at the mounts of the container.',
      remedies: [
        mount
          ? advise('copy the files into an emptyDir at start and write there')
          : advise('mount an emptyDir where the program writes'),
      ],
    }),
  examples: () => ({
    hits: [
      {
        says: 'the root file system is read-only',
        snapshot: saying('error: open /tmp/cart.pid: read-only file system', {
          container: { securityContext: { readOnlyRootFilesystem: true } },
        }),
      },
      {
        says: 'a start script edits a file in place',
        snapshot: saying("sed: can't create temp file '/etc/app/app.confXXXXXX': Read-only file system"),
      },
    ],
    misses: noFaultIn('open /tmp/cart.pid: read-only file system'),
  }),
});
