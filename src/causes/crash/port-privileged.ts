import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { runAsUser } from '../../facts/mount-at.ts';
import { noFaultIn, saying } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** It may not listen on a port below 1024. */
export const portPrivileged = defineCause({
  id: 'crash/port-privileged',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'none' },
  docs: '/tasks/configure-pod-container/security-context/',
  summary:
    'The program may not listen on a port below 1024, because it does not run as root and lacks NET_BIND_SERVICE.',
  find(signal) {
    const seen = speaksOf(signal, 'port-privileged');
    return seen && { seen, user: runAsUser(seen.subject.pod, seen.facts) };
  },
  tell: ({ seen, user }, about) =>
    tellLine(seen, about, {
      title: `${seen.fault.port === undefined ? 'A port' : `Port ${seen.fault.port}`} may not be opened${user === undefined ? '' : ` by user ${user}`}`,
      why: 'Ports below 1024 are for root, or for the capability NET_BIND_SERVICE.',
      remedies: [
        advise('listen on a port above 1023 and let the Service map it'),
        advise('or add the capability NET_BIND_SERVICE'),
      ],
    }),
  examples: () => ({
    hits: [
      {
        says: 'nginx as another user',
        snapshot: saying('nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)'),
      },
      { says: 'Go as another user', snapshot: saying('error: listen tcp :443: bind: permission denied') },
    ],
    misses: noFaultIn('listen tcp :443: bind: permission denied'),
  }),
});
