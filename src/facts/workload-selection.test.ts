import { describe, expect, it } from '@jest/globals';
import { isSelected } from './workload-selection.ts';
import { workloadRecordOf } from './workload-record.ts';

const template = { metadata: { labels: { app: 'cart' } } };
const deployment = workloadRecordOf('Deployment', { metadata: { name: 'cart' }, spec: { template } });
const cronJob = workloadRecordOf('CronJob', {
  metadata: { name: 'cart' },
  spec: { jobTemplate: { spec: { template } } },
});

describe('a workload is asked for', () => {
  it.each([
    ['without selectors', deployment, {}, true],
    ['when the labels of its template fit', deployment, { labelSelector: 'app=cart' }, true],
    ['when those of its Jobs fit', cronJob, { labelSelector: 'app=cart' }, true],
    ['not when they are others', deployment, { labelSelector: 'app=search' }, false],
    ['not when Pods are picked by their fields', deployment, { fieldSelector: 'spec.nodeName=n1' }, false],
  ] as const)('%s', (_says, workload, selectors, expected) => {
    expect(isSelected(workload, { namespaces: [], ...selectors })).toBe(expected);
  });
});
