import type { Cause, OwnFacts } from '../../signals/cause.ts';
import type { Remedy, Subject } from '../../model/finding.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** What would confirm that a LimitRange refused, whatever bound it is about. */
export const settlesLimits = 'The LimitRanges of the namespace; the message does not name the one that refused.';

/** Shows the LimitRanges of the namespace. */
export function seeLimits(about: Subject): Remedy {
  return look('see the limits', kubectl(about, 'describe', 'limitrange'));
}

/** A cause for a template that breaks the smallest or the largest amount that a LimitRange allows. */
export function defineLimitBroken({
  bound,
  ...own
}: OwnFacts & { readonly bound: 'minimum' | 'maximum' }): Cause<'creation-refused'> {
  const [atMost, more] = bound === 'maximum' ? ['at most', 'more'] : ['at least', 'less'];
  return defineRefusalCause({
    ...own,
    docs: '/concepts/policy/limit-range/',
    find({ refusal, standing }) {
      if (refusal.kind !== 'limit-range') return undefined;
      const broken = refusal.broken.find((each) => each.bound === bound);
      return broken ? { broken, standing } : undefined;
    },
    tell({ broken, standing }, about) {
      const { resource, per, limit, got, field } = broken;
      const who = per.toLowerCase();
      return {
        title:
          got === undefined
            ? `A LimitRange wants a ${resource} ${field} of ${atMost} ${limit} for each ${who}, and the template sets none`
            : `Its ${resource} ${field} of ${got} is ${more} than the LimitRange allows a ${who} (${limit})`,
        why: `A LimitRange of namespace ${about.namespace ?? ''} allows each ${who} ${atMost} ${limit} of ${resource}, so the API server refuses the Pod; ${standing}.`,
        certainty: 'certain',
        settles: settlesLimits,
        remedies: [
          seeLimits(about),
          advise(`set a ${resource} ${field} of ${atMost} ${limit} in the template`),
          advise('or change the LimitRange', 'platform'),
        ],
      };
    },
  });
}
