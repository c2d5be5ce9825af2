import { defineCause } from '../../signals/cause.ts';
import { advise, look } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';
import { who } from './wording.ts';

/** The node has no file watchers left. */
export const inotify = defineCause({
  id: 'crash/inotify',
  on: 'log-line',
  scope: 'node',
  stage: 'running',
  severity: 'error',
  heals: 'maybe',
  parent: 'crash/fd-limit',
  debug: { way: 'none' },
  summary:
    'The program cannot watch a file, because the inotify instances or watches that the node allows a user are used up by all its Pods together; the kernel words that as "too many open files" or "no space left on device".',
  find: (signal) => speaksOf(signal, 'inotify'),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title: `${who(seen)} cannot watch files, the inotify limit of its node is used up: ${seen.line}`,
      why: 'The limit counts the watchers of all containers of the node that run as the same user; it is neither disk space nor a leak of this program.',
      settles: 'Read fs.inotify.max_user_instances and fs.inotify.max_user_watches on the node.',
      remedies: [
        advise('raise fs.inotify.max_user_instances and fs.inotify.max_user_watches on the nodes', 'platform'),
        look(
          'see what else runs on the node',
          `kubectl get pods -A -o wide --field-selector spec.nodeName=${seen.subject.pod.spec?.nodeName ?? ''}`,
          'platform',
        ),
      ],
    }),
  examples: () => ({
    hits: [
      {
        says: 'a Go program cannot create a watcher',
        snapshot: saying('panic: cannot create watcher: too many open files\n\ngoroutine 1 [running]:\nmain.main()'),
      },
      {
        says: 'Node words it as a lack of space',
        snapshot: saying("Error: ENOSPC: System limit for number of file watchers reached, watch '/app/src'"),
      },
    ],
    misses: [
      { says: 'a disk is full', snapshot: saying('error: write /data/wal/000012: no space left on device') },
      ...noFaultIn('cannot create watcher: too many open files'),
    ],
  }),
});
