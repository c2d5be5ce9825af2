import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** The namespace prescribes where its Pods go, and the template says otherwise. */
export const namespaceNodeSelectorConflict = defineRefusalCause({
  id: 'creation/namespace-node-selector-conflict',
  docs: '/reference/access-authn-authz/admission-controllers/#podnodeselector',
  summary:
    'The namespace prescribes a node selector or allows only some tolerations, and those of the template contradict it, so the API server refuses the Pod.',
  find: ({ refusal, standing }) =>
    refusal.kind === 'namespace-placement' ? { what: refusal.what, standing } : undefined,
  tell({ what, standing }, about) {
    const key = what === 'selector' ? 'node-selector' : 'tolerationsWhitelist';
    return {
      title:
        what === 'selector'
          ? 'Its node selector contradicts the one that its namespace prescribes'
          : 'Its tolerations are not among those that its namespace allows',
      why: `Namespace ${about.namespace ?? ''} binds its Pods by the annotation scheduler.alpha.kubernetes.io/${key} (or the cluster does for it), so the API server refuses the Pod; ${standing}.`,
      certainty: 'certain',
      settles: 'The annotations of the namespace beside the template.',
      remedies: [
        look('see what the namespace prescribes', kubectl(about, 'describe', 'namespace', about.namespace ?? '')),
        advise(
          what === 'selector'
            ? 'take the label out of nodeSelector in the template, or give it the value of the namespace'
            : 'take the tolerations that are not allowed out of the template',
        ),
        advise('or have the annotation of the namespace changed', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the template wants other nodes than the namespace',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: pod node label selector conflicts with its namespace node label selector',
          ),
        ),
        subject: theDeployment,
      },
      {
        says: 'the template tolerates more than the namespace allows',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: pod tolerations (possibly merged with namespace default tolerations) conflict with its namespace whitelist',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the quota is used up',
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
