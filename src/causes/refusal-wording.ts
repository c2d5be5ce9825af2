import type { Subject } from '../model/finding.ts';
import type { Telling } from '../signals/cause.ts';
import type { CreationRefused } from '../signals/creation-refused.ts';
import { shortName } from '../model/short-name.ts';
import { advise, kubectl, look } from './remedies.ts';

/** Tells a refusal in the API server's own words, where no cause reads it: still the root of whatever waits for the Pods. */
export function describeRefusal({ refusal, standing, workload }: CreationRefused, about: Subject): Telling {
  const what = workload.kind === 'CronJob' ? 'its Jobs' : 'its Pods';
  return {
    title: `The API server refuses ${what}: ${refusal.said}`,
    why: `The controller tries again and again and gets this answer; ${standing}.`,
    certainty: 'certain',
    settles: 'What the answer names.',
    remedies: [
      advise('correct in the template what the answer names'),
      look('see it and its events', kubectl(about, 'describe', shortName(about))),
    ],
  };
}
