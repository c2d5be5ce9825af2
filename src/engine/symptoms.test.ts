import { describe, expect, it } from '@jest/globals';
import { examplePod } from '../causes/example.ts';
import { symptomOf } from './symptoms.ts';

function symptomOfEnded(reason: string): string | undefined {
  const pod = examplePod({ status: { state: { terminated: { exitCode: 137, reason } } } });
  const ref = { kind: 'Pod', namespace: 'shop', name: 'web-7d9f-x2k9p' };
  return symptomOf({ kind: 'pod', ref, pod, events: [], inFocus: false }, 'app');
}

describe('the word at the end of a chain', () => {
  it.each([
    ['OOMKilled', 'symptom/oom-killed'],
    ['Error', 'symptom/error'],
    ['ContainerStatusUnknown', 'symptom/container-status-unknown'],
  ])('is for %s %s', (reason, symptom) => {
    expect(symptomOfEnded(reason)).toBe(symptom);
  });
});
