import { examplePull, exampleResolve } from '../example-image.ts';
import { advise, setImage } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** No connection to the registry. */
export const registryUnreachable = definePullFault({
  id: 'image/registry-unreachable',
  fault: 'unreachable',
  scope: 'registry',
  heals: 'maybe',
  summary:
    'The node knows the address of the registry and gets no connection, or loses it: the registry is down, or a firewall, route or proxy is in the way.',
  tell({ container, image, reference, error, node }, about) {
    const address = /dial tcp (\S+):/.exec(error.said)?.[1];
    const refused = /connection refused/.test(error.said);
    const how = refused
      ? 'refuses the connection'
      : /no route|unreachable/.test(error.said)
        ? 'has no route'
        : 'does not answer';
    return {
      title: `Registry ${reference.host} ${how}${address && !address.startsWith(reference.host) ? ` at ${address}` : ''}`,
      why: `Node ${node} tried to pull ${image} and got "${error.said}". ${
        refused
          ? 'Nothing listens there: the registry is down, or host or port are wrong.'
          : 'The registry is down, or egress from the node is blocked.'
      }`,
      certainty: 'certain',
      settles: `Connect to ${address ?? reference.host} from node ${node}.`,
      remedies: [
        advise(`see to ${reference.host} and to the way there from node ${node} (firewall, NAT, proxy)`, 'platform'),
        setImage(about, container),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'nobody listens there',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": dial tcp 10.0.0.9:443: connect: connection refused',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'the name cannot be resolved',
        snapshot: examplePull(
          exampleResolve('failed to do request: dial tcp: lookup registry.example on 10.0.0.2:53: i/o timeout'),
        ),
      },
    ],
  }),
});
