import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { exampleDeployment, refusedDeployment, theDeployment } from './example.ts';

/** The namespace is being deleted and takes nothing new. */
export const namespaceTerminating = defineCause({
  id: 'creation/namespace-terminating',
  on: 'creation-refused',
  scope: 'namespace',
  stage: 'created',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/overview/working-with-objects/namespaces/',
  summary: 'The namespace is being deleted, so nothing new can be created in it; controllers write no event for that.',
  find: (signal) =>
    signal.refusal.kind === 'namespace-terminating' ? { signal, namespace: signal.refusal.namespace } : undefined,
  tell({ signal, namespace }) {
    return {
      title: `Namespace ${namespace} is being deleted and takes no new Pods`,
      why: `A namespace in phase Terminating takes nothing new, and ends when all that is in it is gone; ${signal.standing}.`,
      certainty: 'certain',
      settles: `kubectl get namespace ${namespace}`,
      remedies: [
        look('see what holds its deletion up', clusterwide('get', 'namespace', namespace, '-o', 'yaml'), 'platform'),
        {
          text: 'create the workload again in another namespace, or in this one once it is gone and made anew',
          effect: 'mutating',
          by: 'app',
        },
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no event tells it, the namespace does',
        snapshot: exampleSnapshot([
          exampleDeployment(),
          { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' }, ...{ status: { phase: 'Terminating' } } },
        ]),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the namespace is there, the quota is full',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: exceeded quota: team, requested: pods=1, used: pods=10, limited: pods=10',
          ),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
