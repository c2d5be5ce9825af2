import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { mountAt, runAsUser } from '../../facts/mount-at.ts';
import { noFaultIn, saying } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** Its user may not do what it tries. */
export const permissionDenied = defineCause({
  id: 'crash/permission-denied',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy', tryFirst: 'id; ls -la <folder>' },
  docs: '/tasks/configure-pod-container/security-context/',
  summary: 'The operating system refuses the program an operation: its user, group or capabilities do not allow it.',
  find(signal) {
    const seen = speaksOf(signal, 'permission-denied');
    if (!seen) return undefined;
    const path = seen.fault.what;
    return {
      seen,
      path,
      user: runAsUser(seen.subject.pod, seen.facts),
      mount: path === undefined ? undefined : mountAt(seen.subject.pod, seen.facts, path),
    };
  },
  tell({ seen, path, user, mount }, about) {
    const by = user === undefined ? '' : ` to user ${user}`;
    return tellLine(seen, about, {
      title: path === undefined ? `Permission is denied${by}: ${seen.line}` : `Permission is denied${by} on ${path}`,
      why: [
        user === undefined ? '' : `The Pod's security context makes ${seen.container} run as user ${user}.`,
        mount ? `${mount.mountPath} is mounted from ${mount.source}.` : '',
        user === 0
          ? 'Root itself is refused: an NFS export that squashes root, a capability that was dropped, or a file that must not change.'
          : '',
      ]
        .join(' ')
        .trim(),
      settles: 'Compare `id` with the owner and mode of the file in the container.',
      remedies: [
        user === 0
          ? advise('let the storage keep root (no_root_squash), or prepare owner and mode there and leave the step out')
          : mount
            ? advise('set fsGroup in the Pod security context, so that the volume belongs to its group')
            : advise('run as the user that owns the file, or change the owner in the image'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'a file belongs to root',
        snapshot: saying('error: open /etc/cart.pid: permission denied', {
          container: { securityContext: { runAsUser: 1000 } },
        }),
      },
      {
        says: 'root itself may not chown what lies on a volume',
        snapshot: saying("chown: changing ownership of '/data': Operation not permitted", {
          container: { securityContext: { runAsUser: 0 } },
        }),
      },
      { says: 'chown wants root', snapshot: saying('chown: /data: Operation not permitted') },
    ],
    misses: noFaultIn('permission denied for report 17, asking again'),
  }),
});
