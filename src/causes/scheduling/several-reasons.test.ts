import { describe, expect, it } from '@jest/globals';
import { diagnoseSubject } from '../../../test/support/diagnose-snapshot.ts';
import type { Diagnosis } from '../../model/finding.ts';
import type { ApiObject } from '../../model/wire.ts';
import { ago, exampleEvent, exampleSnapshot } from '../example.ts';
import { exampleClaim, exampleNode, refusal, resident, waitingPod, withClaim } from './example.ts';

const gpu = 'nvidia.com/gpu';
const controlPlane = exampleNode('cp1', {
  taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
});

async function answer(...objects: readonly ApiObject[]): Promise<Diagnosis> {
  const subject = { kind: 'Pod', name: 'web-7d9f-x2k9p' };
  const diagnosis = await diagnoseSubject(exampleSnapshot(objects, { listed: [{ resource: 'pods' }] }), subject);
  if (!diagnosis) throw new Error('no diagnosis');
  return diagnosis;
}

/** Root and the rest, by id. */
function ids({ findings }: Diagnosis): readonly string[] {
  return findings.map(({ id, role }) => `${role} ${id}`);
}

describe('several reasons in one refusal', () => {
  it('prefers what workers lack to what keeps it off the control plane', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(2, '1 Insufficient cpu, 1 node(s) had untolerated taint(s)'), { requests: { cpu: '2' } }),
      controlPlane,
      exampleNode('n1'),
      resident('filler', 'n1', { requests: { cpu: '3650m' } }),
    );
    expect(ids(diagnosis)).toEqual(['root scheduling/insufficient-cpu', 'contributing scheduling/taint-control-plane']);
    expect(diagnosis.findings[0]?.title).toBe('Needs 2 CPU, the only node open to it, n1, has 350m left');
  });

  it('finds the taint of the pool that alone could take it', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(2, `1 Insufficient ${gpu}, 1 node(s) had untolerated taint(s)`), { requests: { [gpu]: '1' } }),
      exampleNode('n1'),
      exampleNode('n2', { allocatable: { [gpu]: '4' }, taints: [{ key: gpu, effect: 'NoSchedule' }] }),
    );
    expect(ids(diagnosis)[0]).toBe('root scheduling/untolerated-taint');
  });

  it('names each taint that the scheduler no longer names', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(3, '3 node(s) had untolerated taint(s)')),
      controlPlane,
      exampleNode('n1', { taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }] }),
      exampleNode('n2', { taints: [{ key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' }] }),
    );
    expect(ids(diagnosis)).toEqual([
      'root scheduling/taint-node-not-ready',
      'contributing scheduling/untolerated-taint',
      'contributing scheduling/taint-control-plane',
    ]);
  });

  it('does not blame another pool for a full one', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(2, "1 Insufficient memory, 1 node(s) didn't match Pod's node affinity/selector"), {
        requests: { memory: '6Gi' },
        spec: { nodeSelector: { pool: 'web' } },
      }),
      exampleNode('n1', { labels: { pool: 'web' } }),
      exampleNode('n2', { labels: { pool: 'batch' } }),
      resident('cache', 'n1', { requests: { memory: '5Gi' } }),
    );
    expect(ids(diagnosis)).toEqual([
      'root scheduling/insufficient-memory',
      'contributing scheduling/node-selector-mismatch',
    ]);
    expect(diagnosis.findings[0]?.title).toContain('n1, has 3Gi left');
  });

  it('is lighter while a node is being added', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(5, '2 Insufficient cpu, 3 node(s) had untolerated taint(s)'), { requests: { cpu: '2' } }),
      exampleEvent('TriggeredScaleUp', 'pod triggered scale-up: [{pool-a 3->4 (max: 10)}]', {
        type: 'Normal',
        component: 'cluster-autoscaler',
      }),
    );
    expect(diagnosis.findings[0]).toMatchObject({ id: 'scheduling/insufficient-cpu', severity: 'warning' });
    expect(diagnosis.findings[0]?.title).toMatch(/; a node is being added$/);
    expect(ids(diagnosis)).toContain('contributing autoscaler/in-progress');
  });

  it('is an error again when the node does not come', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(2, '2 Insufficient cpu'), { requests: { cpu: '2' } }),
      exampleEvent('TriggeredScaleUp', 'pod triggered scale-up: [{pool-a 3->4 (max: 10)}]', {
        type: 'Normal',
        seconds: 1200,
      }),
    );
    expect(diagnosis.findings[0]).toMatchObject({ id: 'scheduling/insufficient-cpu', severity: 'error' });
  });

  it('blames no claim that only waits for the Pod to be placed', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(1, '1 Insufficient cpu'), { requests: { cpu: '64' }, spec: withClaim }),
      exampleNode('n1'),
    );
    expect(ids(diagnosis)).toEqual(['root scheduling/request-too-large']);
  });
});

describe('what is read of a refusal', () => {
  it('takes the newest event of the scheduler where the condition says nothing', async () => {
    const event = (message: string, seconds: number): ApiObject => ({
      ...exampleEvent('FailedScheduling', message),
      ...{ firstTimestamp: null, lastTimestamp: null, count: null, eventTime: ago(500) },
      ...{
        series: { count: 3, lastObservedTime: ago(seconds) },
        metadata: { name: message, uid: message, namespace: 'shop' },
      },
    });
    const diagnosis = await answer(
      waitingPod(''),
      event(refusal(1, '1 Too many pods'), 400),
      event(refusal(1, '1 node(s) were unschedulable'), 20),
    );
    expect(ids(diagnosis)).toEqual(['root scheduling/nodes-cordoned']);
  });

  it('claims no room where the Pods that were read leave more than is needed', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(1, '1 Insufficient cpu'), { requests: { cpu: '2' } }),
      exampleNode('n1'),
      resident('small', 'n1', { requests: { cpu: '100m' } }),
    );
    expect(diagnosis.findings[0]?.title).toBe(
      'Needs 2 CPU, more than is left on any node (the largest, n1, has 4 CPU in all)',
    );
  });

  it('is no fault of a Pod that runs, however many warnings remain', async () => {
    const diagnosis = await answer(
      { ...resident('web', 'n1'), metadata: { ...waitingPod('').metadata } },
      exampleEvent('FailedScheduling', refusal(1, '1 Insufficient cpu'), {
        seconds: 500,
        component: 'default-scheduler',
      }),
    );
    expect(diagnosis.findings.filter(({ state }) => state === 'active')).toEqual([]);
  });

  it('is no error while the volume of a new claim is being made', async () => {
    const diagnosis = await answer(
      waitingPod(refusal(1, 'pod has unbound immediate PersistentVolumeClaims'), { spec: withClaim, ageSeconds: 15 }),
      exampleClaim({ storageClass: 'gold', ageSeconds: 15 }),
    );
    expect(diagnosis.findings.map(({ severity }) => severity)).toEqual(['info']);
    expect(diagnosis.health).toBe('Progressing');
  });

  it('keeps the words of the scheduler where no cause of ours knows them', async () => {
    const diagnosis = await answer(waitingPod(refusal(1, '1 node(s) had a mood')));
    expect(diagnosis.findings[0]?.id).toBe('unknown/insufficient-evidence');
    expect(diagnosis.findings[0]?.title).toContain('1 node(s) had a mood');
  });
});
