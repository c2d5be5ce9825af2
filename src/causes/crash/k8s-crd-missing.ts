import { advise, look } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';
import { who } from './wording.ts';

/** The API server does not serve the kind it asks for. */
export const k8sCrdMissing = defineLogFault({
  id: 'crash/k8s-crd-missing',
  kind: 'k8s-crd',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/extend-kubernetes/api-extension/custom-resources/',
  summary:
    'The program asks the API server for a kind that it does not serve, most often because a CustomResourceDefinition is not installed in the version that the program needs.',
  words: (seen) => ({
    title:
      seen.fault.what === undefined
        ? `${who(seen)} asks for an API that the cluster does not serve: ${seen.line}`
        : `The cluster does not serve ${seen.fault.what}, which ${who(seen)} needs: ${seen.line}`,
    why: 'Its CustomResourceDefinition is missing, or serves other versions.',
    settles: 'See whether the API server lists it.',
    remedies: [
      look('see the kinds that the cluster serves', 'kubectl api-resources', 'platform'),
      advise('install the CustomResourceDefinitions that belong to this version of the program', 'platform'),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'a controller watches a kind that is not installed',
        snapshot: saying(
          '{"level":"error","msg":"if kind is a CRD, it should be installed before calling Start","error":"no matches for kind \\"Basket\\" in version \\"shop.example/v1\\""}\n{"level":"error","msg":"Could not wait for Cache to sync","error":"failed to wait for basket caches to sync: timed out waiting for cache to be synced"}\n{"level":"info","msg":"Wait completed, proceeding to shutdown the manager"}',
        ),
      },
      {
        says: 'the group is not served at all',
        snapshot: saying(
          'error: failed to get API group resources: unable to retrieve the complete list of server APIs: shop.example/v1: the server could not find the requested resource',
        ),
      },
    ],
    misses: [
      {
        says: 'it lacks a permission',
        snapshot: saying(
          'error: baskets is forbidden: User "system:serviceaccount:shop:web" cannot list resource "baskets" in API group "shop.example"',
        ),
      },
      ...noFaultIn('no matches for kind "Basket" in version "shop.example/v1"'),
    ],
  }),
});
