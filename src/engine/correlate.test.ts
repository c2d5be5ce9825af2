import { describe, expect, it } from '@jest/globals';
import type { Certainty, Finding } from '../model/finding.ts';
import { correlate } from './correlate.ts';
import type { Case } from './correlate.ts';

function finding(id: Finding['id'], certainty: Certainty): Finding {
  return {
    id,
    role: 'root',
    severity: 'error',
    state: 'active',
    certainty,
    title: id,
    why: '',
    evidence: [],
    chain: [id],
    remedies: [],
  };
}

function podCase(name: string, findings: readonly Finding[], complete: boolean): Case {
  const subject = { kind: 'Pod', namespace: 'shop', name, uid: name, owner: { kind: 'Deployment', name: 'web' } };
  const diagnosis = { subject, status: 'CrashLoopBackOff', health: 'Failing', findings, notSeen: [] } as const;
  return { uid: name, likeness: 'web', suspect: true, complete, diagnosis, faults: [] };
}

const workload: Case = {
  uid: 'web',
  likeness: 'web-itself',
  suspect: true,
  complete: true,
  faults: [],
  diagnosis: {
    subject: { kind: 'Deployment', namespace: 'shop', name: 'web' },
    status: '0/2 ready',
    health: 'Healthy',
    findings: [],
    notSeen: [],
  },
};

describe('correlation', () => {
  it('gives a Pod that was not looked into the root of a sibling that was, with less certainty', () => {
    const [, second] = correlate([
      podCase('a', [finding('crash/missing-env', 'certain')], true),
      podCase('b', [finding('unknown/insufficient-evidence', 'possible')], false),
    ]);
    expect(second?.findings[0]).toMatchObject({
      id: 'crash/missing-env',
      certainty: 'likely',
      inferredFrom: 'Pod shop/a',
    });
  });

  it('never gives a Pod that is well the fault of a sibling', () => {
    const answers = correlate([
      podCase('a', [finding('readiness/never-ready', 'certain')], true),
      { ...podCase('b', [], false), suspect: false },
    ]);
    expect(answers[1]?.findings).toEqual([]);
  });

  it('leaves a Pod its own answer when that is certain', () => {
    const [, second] = correlate([
      podCase('a', [finding('crash/missing-env', 'certain')], true),
      podCase('b', [finding('crash/oom-limit', 'certain')], false),
    ]);
    expect(second?.findings[0]).toMatchObject({ id: 'crash/oom-limit', certainty: 'certain' });
    expect(second?.findings[0]?.inferredFrom).toBeUndefined();
  });

  it('gives a Pod the narrower cause of its sibling though the wider one that it has itself is certain', () => {
    const narrow: Finding = {
      ...finding('crash/missing-file', 'likely'),
      chain: ['crash/missing-file', 'init/failed'],
    };
    const wide = podCase('b', [finding('init/failed', 'certain')], false);
    expect(correlate([podCase('a', [narrow], true), wide])[1]?.findings[0]).toMatchObject({
      id: 'crash/missing-file',
      inferredFrom: 'Pod shop/a',
    });
    const unseen = [{ resource: 'log b/app', scope: 'shop', reason: 'not in the file', effect: 'unknown' }];
    const refused = { ...wide, complete: true, diagnosis: { ...wide.diagnosis, notSeen: unseen } };
    const first = correlate([refused, podCase('a', [narrow], true)]);
    expect(first[0]?.findings[0]?.id).toBe('crash/missing-file');
    expect(correlate([podCase('a', [narrow], true), { ...wide, complete: true }])[1]?.findings[0]?.id).toBe(
      'init/failed',
    );
    const elsewhere = { ...narrow, container: 'other' };
    expect(correlate([podCase('a', [elsewhere], true), wide])[1]?.findings[0]?.id).toBe('init/failed');
  });

  it('shows on a workload each root of its Pods once, with the Pods that have it', () => {
    const answers = correlate([
      podCase('a', [finding('crash/oom-limit', 'certain')], true),
      podCase('b', [finding('crash/oom-limit', 'certain')], true),
      workload,
    ]);
    expect(answers[2]).toMatchObject({
      health: 'Degraded',
      findings: [{ id: 'crash/oom-limit', members: ['Pod shop/a', 'Pod shop/b'] }],
    });
  });

  it('puts the root of the Pods before what the controller says of the outcome', () => {
    const stuck: Case = {
      ...workload,
      diagnosis: { ...workload.diagnosis, findings: [finding('rollout/progress-deadline', 'certain')] },
    };
    const diagnoses = correlate([podCase('a', [finding('image/not-found', 'certain')], true), stuck]);
    const findings = diagnoses.find((each) => each.subject.kind === 'Deployment')?.findings ?? [];
    expect(findings.map(({ id, role }) => [id, role])).toEqual([
      ['image/not-found', 'root'],
      ['rollout/progress-deadline', 'contributing'],
    ]);
  });

  it('puts every root of a workload before what is none, the gravest first', () => {
    const also = { ...finding('creation/quota-exceeded', 'certain'), role: 'contributing' } as const;
    const light = { ...finding('readiness/flapping', 'certain'), severity: 'warning' } as const;
    const whole: Case = { ...workload, diagnosis: { ...workload.diagnosis, findings: [also] } };
    const pods = [podCase('a', [light], true), podCase('b', [finding('crash/oom-limit', 'certain')], true)];
    expect(correlate([...pods, whole])[2]?.findings.map(({ id }) => id)).toEqual([
      'crash/oom-limit',
      'readiness/flapping',
      'creation/quota-exceeded',
    ]);
  });

  it('does not call a workload degraded for what is no fault of its Pods', () => {
    const early = { ...finding('scheduling/waiting', 'certain'), severity: 'info' } as const;
    const diagnoses = correlate([podCase('a', [early], true), workload]);
    expect(diagnoses.find((each) => each.subject.kind === 'Deployment')?.health).toBe('Healthy');
  });
});
