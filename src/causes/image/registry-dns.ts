import { examplePull, exampleResolve } from '../example-image.ts';
import { advise, setImage } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The node cannot find the registry's address. */
export const registryDns = definePullFault({
  id: 'image/registry-dns',
  fault: 'dns',
  scope: 'registry',
  heals: 'maybe',
  summary:
    "The node could not resolve the registry's host name. Runtimes ask the node's own DNS servers, not the cluster's, so a Service name means nothing to them.",
  tell({ container, image, reference, error, node }, about) {
    const host = error.host ?? reference.host;
    const server = error.dnsServer ?? "the node's DNS server";
    const service = /\.svc(?:\.|$)/.test(host);
    const silent = /i\/o timeout|connection refused/.test(error.said);
    const asked = error.dnsServer === undefined ? 'could not look it up' : `asked ${server}`;
    return {
      title: silent
        ? `DNS server ${server} does not answer node ${node} for registry ${host}`
        : `Node ${node} cannot resolve registry ${host}`,
      why: [
        `For ${image} the node ${asked}: "${error.said}".`,
        service
          ? "That is a cluster Service name, and the runtime resolves with the node's DNS, which does not know the cluster's."
          : 'Either the host is misspelt or the DNS of the node does not know it.',
      ].join(' '),
      certainty: 'certain',
      settles: `Resolve ${host} on node ${node}.`,
      remedies: [
        setImage(about, container),
        advise(`see to the DNS servers of node ${node}, or to its /etc/hosts entry for ${host}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'nobody knows the host',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": dial tcp: lookup registry.example on 10.0.0.2:53: no such host',
          ),
        ),
      },
      {
        says: 'the DNS server does not answer',
        snapshot: examplePull(
          'initializing source docker://registry.example/shop/web:1.4: pinging container registry registry.example: Get "https://registry.example/v2/": dial tcp: lookup registry.example on 10.0.0.2:53: read udp 10.0.0.6:46779->10.0.0.2:53: i/o timeout',
        ),
      },
    ],
    misses: [
      {
        says: 'the host is known and does not answer',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": dial tcp 10.0.0.9:443: i/o timeout',
          ),
        ),
      },
    ],
  }),
});
