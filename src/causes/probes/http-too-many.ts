import { probeExample } from './example.ts';
import { askOwnPort, defineHttpStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The program limits its own probe. */
export const httpTooMany = defineHttpStatus({
  id: 'probes/http-too-many',
  codes: (code) => code === 429,
  tryFirst: askOwnPort,
  summary: 'The program answers the probe with 429: it limits requests, and the probe counts as one of them.',
  meaning: () => 'the program refuses more requests for now',
  remedies: (signal, about) => [
    editProbe(about, 'probe a path that is not rate-limited, or less often'),
    askInside(about, signal),
  ],
  examples: () => ({
    hits: [
      {
        says: 'too many requests',
        snapshot: probeExample({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 429' }),
      },
    ],
    misses: [
      {
        says: '500 is an error of the program',
        snapshot: probeExample({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 500' }),
      },
    ],
  }),
});
