import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { refusedDeployment, theDeployment } from './example.ts';

/** An admission webhook that must be asked does not answer. */
export const webhookUnreachable = defineCause({
  id: 'creation/webhook-unreachable',
  on: 'creation-refused',
  scope: 'workload',
  stage: 'created',
  severity: 'critical',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/reference/access-authn-authz/extensible-admission-controllers/',
  summary:
    'An admission webhook that the API server must ask does not answer, so no Pod that it covers can be created.',
  find: (signal) => (signal.refusal.kind === 'webhook-unreachable' ? { signal, ...signal.refusal } : undefined),
  tell({ signal, webhook, why }) {
    const [, service, namespace] = /https:\/\/([a-z0-9-]+)\.([a-z0-9-]+)\.svc/.exec(why) ?? [];
    const short = shortOf(why);
    return {
      title: `Admission webhook ${webhook} does not answer (${short}), so its Pods cannot be created`,
      why: `The API server must ask ${webhook}${service ? ` (Service ${namespace ?? ''}/${service})` : ''} before it takes a Pod, and got "${why}"; ${signal.standing}. It likely stops every Pod that the webhook covers, perhaps its own.`,
      certainty: 'certain',
      settles: service
        ? `Whether Service ${namespace ?? ''}/${service} has ready endpoints.`
        : 'Whether the webhook has a running server.',
      remedies: [
        service && namespace
          ? look(
              'see whether its server runs',
              clusterwide('-n', namespace, 'get', 'services,endpointslices,pods'),
              'platform',
            )
          : look(
              'find the webhook',
              clusterwide('get', 'validatingwebhookconfigurations,mutatingwebhookconfigurations'),
              'platform',
            ),
        advise('bring its Service, Pods or certificate back', 'platform'),
        advise('as a last resort set failurePolicy: Ignore in its configuration', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'nothing listens behind the webhook',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'Internal error occurred: failed calling webhook "v.example.io": failed to call webhook: Post "https://hook.sys.svc:443/v?timeout=10s": dial tcp 10.96.3.4:443: connect: connection refused',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the webhook answered, with no',
        snapshot: exampleSnapshot(refusedDeployment('admission webhook "v.example.io" denied the request: no')),
        subject: theDeployment,
      },
    ],
  }),
});

function shortOf(why: string): string {
  const known =
    /connection refused|context deadline exceeded|no endpoints available for service "[^"]+"|x509: [^:]+|service "[^"]+" not found|no such host|i\/o timeout|EOF/.exec(
      why,
    )?.[0];
  return known ?? (why.length > 80 ? `${why.slice(0, 77)}...` : why);
}
