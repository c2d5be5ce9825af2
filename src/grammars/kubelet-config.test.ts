import { describe, expect, it } from '@jest/globals';
import { parseConfigError } from './kubelet-config.ts';

describe('parseConfigError', () => {
  it.each([
    ['secret "db" not found', { fault: 'object-missing', of: 'Secret', name: 'db' }],
    ['Error: configmap "web-conf" not found', { fault: 'object-missing', of: 'ConfigMap', name: 'web-conf' }],
    ['secrets "db-2" not found', { fault: 'object-missing', of: 'Secret', name: 'db-2' }],
    [
      "couldn't find key url in ConfigMap shop/web-conf",
      { fault: 'key-missing', of: 'ConfigMap', namespace: 'shop', name: 'web-conf', key: 'url' },
    ],
    [
      "Error: couldn't find key token in Secret shop/keys",
      { fault: 'key-missing', of: 'Secret', namespace: 'shop', name: 'keys', key: 'token' },
    ],
    [
      'container has runAsNonRoot and image will run as root (pod: "web_shop(1f)", container: app)',
      { fault: 'image-runs-as-root' },
    ],
    [
      'container has runAsNonRoot and image has non-numeric user (app), cannot verify user is non-root (pod: "web_shop(1f)", container: app)',
      { fault: 'user-not-numeric', user: 'app' },
    ],
    [
      `container's runAsUser breaks non-root policy (pod: "web_shop(1f)", container: app)`,
      { fault: 'non-root-contradiction' },
    ],
    ['failed to prepare subPath for volumeMount "m" of container "c"', { fault: 'subpath', mount: 'm' }],
    ['services have not yet been read at least once, cannot construct envvars', { fault: 'other' }],
  ])('%s', (message, error) => {
    expect(parseConfigError(message)).toEqual(error);
  });
});
