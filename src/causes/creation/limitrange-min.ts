import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusedDeployment, theDeployment } from './example.ts';

/** The template asks for less than a LimitRange of the namespace allows. */
export const limitrangeMin = defineCause({
  id: 'creation/limitrange-min',
  on: 'creation-refused',
  scope: 'workload',
  stage: 'created',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/policy/limit-range/',
  summary: 'The Pod asks for less than a LimitRange of the namespace allows, so the API server refuses it.',
  find({ refusal, standing }) {
    if (refusal.kind !== 'limit-range') return undefined;
    const broken = refusal.broken.find(({ bound }) => bound === 'minimum');
    return broken ? { broken, standing } : undefined;
  },
  tell({ broken, standing }, about) {
    const { resource, per, limit, got, field } = broken;
    const who = per.toLowerCase();
    return {
      title:
        got === undefined
          ? `A LimitRange wants a ${resource} ${field} of at least ${limit} for each ${who}, and the template sets none`
          : `Its ${resource} ${field} of ${got} is less than the LimitRange allows a ${who} (${limit})`,
      why: `A LimitRange of namespace ${about.namespace ?? ''} allows each ${who} at least ${limit} of ${resource}, so the API server refuses the Pod; ${standing}.`,
      certainty: 'certain',
      settles: 'The LimitRanges of the namespace; the message does not name the one that refused.',
      remedies: [
        look('see the limits', kubectl(about, 'describe', 'limitrange')),
        advise(`set a ${resource} ${field} of at least ${limit} in the template`),
        advise('or change the LimitRange', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'one container asks for less than is allowed',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: minimum memory usage per Container is 64Mi, but request is 16Mi',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the maximum is what it breaks',
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
