import { exampleConfig } from '../example-config.ts';
import { setUser } from '../non-root.ts';
import { advise } from '../remedies.ts';
import { defineConfigCause } from './config-cause.ts';

/** runAsNonRoot, and the image's user is a name. */
export const runAsNonRootNonNumeric = defineConfigCause({
  id: 'config/run-as-non-root-non-numeric',
  heals: 'no',
  parent: 'config/run-as-non-root',
  docs: '/tasks/configure-pod-container/security-context/',
  summary:
    'runAsNonRoot is set and the image names its user by name. The kubelet cannot look names up inside an image, so it refuses although the user may well not be root.',
  find(signal) {
    return signal.error.fault === 'user-not-numeric' ? { ...signal, user: signal.error.user } : undefined;
  },
  tell({ container, image, user }, about) {
    return {
      title: `runAsNonRoot is set, and user "${user}" of image ${image} is a name, not a number`,
      why: `The kubelet cannot tell whether "${user}" is root, so it refuses to start ${container}.`,
      certainty: 'certain',
      remedies: [setUser(about, container), advise(`or build the image with the number of user ${user} in USER`)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'USER app in the image',
        snapshot: exampleConfig(
          'container has runAsNonRoot and image has non-numeric user (app), cannot verify user is non-root (pod: "web-7d9f-x2k9p_shop(1f)", container: app)',
        ),
      },
    ],
    misses: [
      {
        says: 'the image runs as root',
        snapshot: exampleConfig(
          'container has runAsNonRoot and image will run as root (pod: "web-7d9f-x2k9p_shop(1f)", container: app)',
        ),
      },
    ],
  }),
});
