import { exampleSnapshot } from '../example.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineLimitBroken } from './limitrange.ts';

/** The template asks for less than a LimitRange of the namespace allows. */
export const limitrangeMin = defineLimitBroken({
  id: 'creation/limitrange-min',
  bound: 'minimum',
  summary: 'The Pod asks for less than a LimitRange of the namespace allows, so the API server refuses it.',
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
