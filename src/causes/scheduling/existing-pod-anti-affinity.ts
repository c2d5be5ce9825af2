import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { refusal, waitingPod } from './example.ts';
import { defineRefused } from './refused.ts';
import { clusterwide, excluded } from './wording.ts';

/** Pods that run already must not have this one beside them. */
export const existingPodAntiAffinity = defineRefused({
  id: 'scheduling/existing-pod-anti-affinity',
  fault: 'existing-anti-affinity',
  scope: 'pod',
  heals: 'maybe',
  docs: '/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  summary: 'Pods that run already have an anti-affinity that keeps Pods with these labels away from their nodes.',
  words(signal) {
    const labels = Object.entries(signal.pod.metadata?.labels ?? {}).map(([key, value]) => `${key}=${value ?? ''}`);
    return {
      title: `Pods on ${excluded(signal)} keep it away by their own anti-affinity`,
      why: `Required anti-affinity of Pods that run there selects the labels of this Pod (${labels.join(', ')}); the rule stands on those Pods, not on this one.`,
      settles: 'Which running Pods have a podAntiAffinity whose selector matches the labels of this Pod.',
      remedies: [
        look(
          'find Pods with an anti-affinity',
          clusterwide(
            'get',
            'pods',
            '-A',
            '-o',
            'custom-columns=NS:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,RULE:.spec.affinity.podAntiAffinity',
          ),
        ),
        advise('change the labels of this Pod, or the anti-affinity of those'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a running Pod repels this one',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't satisfy existing pods anti-affinity rules")),
        ]),
      },
    ],
    misses: [
      {
        says: 'the rule is its own',
        snapshot: exampleSnapshot([waitingPod(refusal(1, "1 node(s) didn't match pod anti-affinity rules"))]),
      },
    ],
  }),
});
