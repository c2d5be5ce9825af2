import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { shortName } from '../../model/short-name.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** The template makes a Pod that is not valid. */
export const podTemplateInvalid = defineRefusalCause({
  id: 'creation/pod-template-invalid',
  docs: '/concepts/workloads/pods/#pod-templates',
  summary: 'The Pod that the template makes is not valid, so the API server refuses it; it names the field.',
  find: (signal) =>
    signal.refusal.kind === 'template-invalid' ? { signal, fields: signal.refusal.fields } : undefined,
  tell({ signal, fields }, about) {
    return {
      title: `Its template makes an invalid Pod: ${fields.length > 140 ? `${fields.slice(0, 137)}...` : fields}`,
      why: `The API server says "${fields}"; ${signal.standing}.`,
      certainty: 'certain',
      settles: 'The fields that the message names.',
      remedies: [
        advise('correct that field in the template'),
        look('see the template', kubectl(about, 'get', shortName(about), '-o', 'yaml')),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'an admission plugin took the image away',
        snapshot: exampleSnapshot(
          refusedDeployment('Pod "web-7d9f5b6c8-x2k9p" is invalid: spec.containers[0].image: Required value'),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'it is valid, and not allowed',
        snapshot: exampleSnapshot(refusedDeployment('admission webhook "v.example.io" denied the request: no')),
        subject: theDeployment,
      },
    ],
  }),
});
