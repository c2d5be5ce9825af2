import { exampleConfig } from '../example-config.ts';
import { setUser } from '../non-root.ts';
import { defineConfigCause } from './config-cause.ts';

/** runAsNonRoot and the user do not go together. */
export const runAsNonRoot = defineConfigCause({
  id: 'config/run-as-non-root',
  heals: 'no',
  docs: '/tasks/configure-pod-container/security-context/',
  summary: 'The container must not run as root (runAsNonRoot), and by its image or its own securityContext it would.',
  find(signal) {
    const { fault } = signal.error;
    const asks = ['image-runs-as-root', 'user-not-numeric', 'non-root-contradiction'].includes(fault);
    return asks ? signal : undefined;
  },
  tell({ container, said, error }, about) {
    return {
      title:
        error.fault === 'non-root-contradiction'
          ? `${container} sets runAsNonRoot and a runAsUser that is root`
          : `${container} must not run as root, and would`,
      why: `The kubelet refuses to start it: "${said}".`,
      certainty: 'certain',
      remedies: [setUser(about, container)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'runAsUser is 0 although runAsNonRoot is set',
        snapshot: exampleConfig(
          'container\'s runAsUser breaks non-root policy (pod: "web-7d9f-x2k9p_shop(1f)", container: app)',
        ),
      },
    ],
    misses: [{ says: 'a Secret is missing', snapshot: exampleConfig('secret "web-settings" not found') }],
  }),
});
