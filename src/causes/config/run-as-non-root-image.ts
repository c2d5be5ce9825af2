import { exampleConfig } from '../example-config.ts';
import { setUser } from '../non-root.ts';
import { advise } from '../remedies.ts';
import { defineConfigCause } from './config-cause.ts';

/** runAsNonRoot, and the image's user is root. */
export const runAsNonRootImage = defineConfigCause({
  id: 'config/run-as-non-root-image',
  heals: 'no',
  parent: 'config/run-as-non-root',
  docs: '/tasks/configure-pod-container/security-context/',
  summary: 'runAsNonRoot is set, no runAsUser is, and the image names no user other than root.',
  find(signal) {
    return signal.error.fault === 'image-runs-as-root' ? signal : undefined;
  },
  tell({ container, image }, about) {
    return {
      title: `runAsNonRoot is set, and image ${image} of ${container} runs as root`,
      why: 'The image has no USER, or USER root, and no runAsUser is set, so the kubelet refuses to start it.',
      certainty: 'certain',
      remedies: [setUser(about, container), advise('or build the image with a numeric USER, such as USER 1000')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the image has no USER',
        snapshot: exampleConfig(
          'container has runAsNonRoot and image will run as root (pod: "web-7d9f-x2k9p_shop(1f)", container: app)',
        ),
      },
    ],
    misses: [
      {
        says: "the image's user is a name, so nobody knows whether it is root",
        snapshot: exampleConfig(
          'container has runAsNonRoot and image has non-numeric user (app), cannot verify user is non-root (pod: "web-7d9f-x2k9p_shop(1f)", container: app)',
        ),
      },
    ],
  }),
});
