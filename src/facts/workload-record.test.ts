import { describe, expect, it } from '@jest/globals';
import { workloadRecordOf } from './workload-record.ts';

const revision = (value: string) => ({ 'deployment.kubernetes.io/revision': value });

describe('the record of a workload', () => {
  it.each([
    ['never changed since it was made', { generation: 1 }, true],
    ['scaled, its template as it was', { generation: 4, annotations: revision('1') }, true],
    ['rolled out twice', { generation: 4, annotations: revision('2') }, false],
    ['changed, and nothing said of revisions', { generation: 2 }, false],
  ] as const)('knows whether there is an earlier revision: %s', (_says, metadata, expected) => {
    expect(workloadRecordOf('Deployment', { metadata }).firstRevision).toBe(expected);
  });

  it('takes any status for one of a controller that has seen the object', () => {
    const metadata = { name: 'cart', generation: 3 };
    expect(workloadRecordOf('Deployment', { metadata, status: { replicas: 1 } }).observedGeneration).toBe(3);
    expect(workloadRecordOf('Deployment', { metadata, status: {} }).observedGeneration).toBe(0);
  });
});
