import { describe, expect, it } from '@jest/globals';
import type { Pod } from '../model/wire.ts';
import { containersOf } from './containers.ts';
import { mountAt, runAsUser } from './mount-at.ts';

const pod: Pod = {
  spec: {
    securityContext: { runAsUser: 65534 },
    volumes: [
      { name: 'config', configMap: { name: 'fluentd' } },
      { name: 'data', persistentVolumeClaim: { claimName: 'data-0' } },
    ],
    containers: [
      {
        name: 'app',
        volumeMounts: [
          { name: 'data', mountPath: '/data' },
          { name: 'config', mountPath: '/data/etc/' },
        ],
      },
    ],
  },
};
const [app] = containersOf(pod);

describe('mountAt', () => {
  it('finds the innermost mount, and knows that a ConfigMap is read-only', () => {
    expect(app && mountAt(pod, app, '/data/etc/fluent.conf')).toEqual({
      mountPath: '/data/etc',
      volume: 'config',
      source: 'ConfigMap fluentd',
      readOnly: true,
    });
    expect(app && mountAt(pod, app, '/data/x')).toMatchObject({ source: 'claim data-0', readOnly: false });
  });

  it('does not take a longer name for a folder', () => {
    expect(app && mountAt(pod, app, '/database/x')).toBeUndefined();
  });

  it('knows the user from the Pod where the container says nothing', () => {
    expect(app && runAsUser(pod, app)).toBe(65534);
  });
});
