import { kubectl, look } from '../remedies.ts';
import { defineDependencyFault } from './dependency.ts';
import { noFaultIn, saying } from './examples.ts';

/** A name could not be resolved. */
export const dns = defineDependencyFault({
  id: 'crash/dns',
  kind: 'dns',
  debug: { way: 'copy', profile: 'general', tryFirst: 'nslookup <host>' },
  docs: '/tasks/administer-cluster/dns-debugging-resolution/',
  summary: 'A host name that the program needs could not be resolved.',
  words: (seen, about, known) => ({
    title:
      seen.fault.what === undefined
        ? `A name cannot be resolved: ${seen.line}`
        : `The name ${seen.fault.what} cannot be resolved`,
    why: known ?? 'A Service is known as <name> in its own namespace, and as <name>.<namespace> elsewhere.',
    settles: 'Resolve the name from another Pod; if no name works, look at the cluster DNS.',
    remedies: [
      look('see the Services of the namespace', kubectl(about, 'get', 'services')),
      look('see whether the cluster DNS runs', 'kubectl -n kube-system get pods -l k8s-app=kube-dns', 'platform'),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'Go asks the cluster DNS',
        snapshot: saying('error: lookup orders-db.shop.svc on 10.96.0.10:53: no such host'),
      },
      {
        says: 'Node says ENOTFOUND',
        snapshot: saying(
          'Error: getaddrinfo ENOTFOUND orders-db\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:108:26)',
        ),
      },
    ],
    misses: noFaultIn('lookup orders-db.shop.svc on 10.96.0.10:53: no such host'),
  }),
});
