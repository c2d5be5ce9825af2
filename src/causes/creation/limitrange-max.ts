import { exampleSnapshot } from '../example.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineLimitBroken } from './limitrange.ts';

/** The template asks for more than a LimitRange of the namespace allows. */
export const limitrangeMax = defineLimitBroken({
  id: 'creation/limitrange-max',
  bound: 'maximum',
  summary: 'The Pod asks for more than a LimitRange of the namespace allows, so the API server refuses it.',
  examples: () => ({
    hits: [
      {
        says: 'one container asks for more than is allowed',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: maximum memory usage per Container is 128Mi, but limit is 256Mi',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the minimum is what it breaks',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: minimum memory usage per Container is 64Mi, but request is 16Mi',
          ),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
