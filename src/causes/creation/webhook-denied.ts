import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** A policy behind an admission webhook refuses the Pod. */
export const webhookDenied = defineRefusalCause({
  id: 'creation/webhook-denied',
  docs: '/reference/access-authn-authz/extensible-admission-controllers/',
  summary: 'An admission webhook (a policy engine, a mesh) looked at the Pod and refused it.',
  find: (signal) => (signal.refusal.kind === 'webhook-denied' ? { signal, ...signal.refusal } : undefined),
  tell({ signal, webhook, message }) {
    const short = message.length > 140 ? `${message.slice(0, 137)}...` : message;
    return {
      title: `Admission webhook ${webhook} refuses its Pods${short ? `: ${short}` : ', without giving a reason'}`,
      why: `The policy behind the webhook denied the request${message ? ` with "${message}"` : ''}; ${signal.standing}.`,
      certainty: 'certain',
      settles: `The policy behind ${webhook}.`,
      remedies: [
        advise('change the template as the message says'),
        look(
          'find who owns the webhook',
          clusterwide('get', 'validatingwebhookconfigurations,mutatingwebhookconfigurations'),
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a policy allows images of one registry only',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'admission webhook "v.example.io" denied the request: image must come from registry.example.io',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the webhook was not reached, so nothing was judged',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'Internal error occurred: failed calling webhook "v.example.io": failed to call webhook: Post "https://hook.sys.svc:443/v?timeout=10s": context deadline exceeded',
          ),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
