import { exampleSnapshot } from '../example.ts';
import { advise } from '../remedies.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { seeLimits, settlesLimits } from './limitrange.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** Limit and request are further apart than a LimitRange of the namespace allows. */
export const limitrangeRatio = defineRefusalCause({
  id: 'creation/limitrange-ratio',
  docs: '/concepts/policy/limit-range/',
  summary:
    'The limit of the Pod is more times its request than a LimitRange of the namespace allows, so the API server refuses it.',
  find: ({ refusal, standing }) => (refusal.kind === 'limit-ratio' ? { ...refusal, standing } : undefined),
  tell({ resource, per, max, got, standing }, about) {
    return {
      title: `Its ${resource} limit is ${Number(got)} times its request; the LimitRange allows a ${per.toLowerCase()} ${max} times`,
      why: `A LimitRange of namespace ${about.namespace ?? ''} bounds how far limit and request of ${resource} may be apart (maxLimitRequestRatio), so the API server refuses the Pod; ${standing}.`,
      certainty: 'certain',
      settles: settlesLimits,
      remedies: [seeLimits(about), advise(`raise the ${resource} request in the template, or lower its limit`)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the limit is four times the request',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: cpu max limit to request ratio per Container is 2, but provided ratio is 4.000000',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the limit itself is too high',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: maximum memory usage per Container is 128Mi, but limit is 256Mi',
          ),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
