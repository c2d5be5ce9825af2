import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** A ValidatingAdmissionPolicy refuses the Pod. */
export const validatingPolicyDenied = defineRefusalCause({
  id: 'creation/validating-policy-denied',
  docs: '/reference/access-authn-authz/validating-admission-policy/',
  summary: 'A ValidatingAdmissionPolicy of the cluster looked at the Pod and refused it.',
  find: (signal) => (signal.refusal.kind === 'policy-denied' ? { signal, ...signal.refusal } : undefined),
  tell({ signal, policy, binding, message }) {
    return {
      title: `ValidatingAdmissionPolicy ${policy} refuses its Pods: ${message}`,
      why: `The policy ${policy}${binding ? `, bound here by ${binding},` : ''} says "${message}"; ${signal.standing}.`,
      certainty: 'certain',
      settles: `The expressions of the policy ${policy}.`,
      remedies: [
        advise('change the template as the message says'),
        look('see the policy', clusterwide('get', 'validatingadmissionpolicy', policy, '-o', 'yaml'), 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a policy allows images of one registry only',
        snapshot: exampleSnapshot(
          refusedDeployment(
            `pods "web-7d9f5b6c8-" is forbidden: ValidatingAdmissionPolicy 'only-ours' with binding 'shop' denied request: image must come from registry.example`,
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'a webhook refuses it',
        snapshot: exampleSnapshot(refusedDeployment('admission webhook "v.example.io" denied the request: no')),
        subject: theDeployment,
      },
    ],
  }),
});
