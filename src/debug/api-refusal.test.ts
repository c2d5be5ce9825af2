import { describe, expect, it } from '@jest/globals';
import { crashingPod, planOf, runningPod } from '../../test/support/debug-facts.ts';
import { refusalOfAnswer, refusesDryRunOnly } from './api-refusal.ts';

const beside = planOf(runningPod());
const copy = planOf(crashingPod());

const podSecurity =
  'pods "cart-1" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "debugger-x7k2p" must set securityContext.allowPrivilegeEscalation=false)';
const podSecurityOfAll =
  'pods "cart-1" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (containers "app", "debugger-x7k2p" must set securityContext.allowPrivilegeEscalation=false)';

describe('a refusal of the API server', () => {
  it.each([
    [
      'forbidden',
      403,
      'pods "cart-1" is forbidden: User "jane" cannot patch resource "pods/ephemeralcontainers"',
      'cart-1',
    ],
    ['pod-security', 403, podSecurity, 'cart-1'],
    ['webhook', 400, 'admission webhook "policy.example" denied the request: no debugging on Fridays', ''],
    ['webhook', 500, 'Internal error occurred: failed calling webhook "policy.example": timeout', ''],
    ['webhook', 422, "ValidatingAdmissionPolicy 'no-debug' with binding 'all' denied request: no", ''],
    ['subresource-missing', 404, 'the server could not find the requested resource', ''],
    ['pod-not-found', 404, 'pods "cart-1" not found', 'cart-1'],
    ['no-such-container', 422, 'spec.ephemeralContainers[0].targetContainerName: Not found: "web"', 'cart-1'],
    ['invalid', 422, 'existing ephemeral containers "x" may not be changed', 'cart-1'],
    ['static-pod', 422, 'Forbidden: static pods do not support ephemeral containers', 'cart-1'],
    ['forbidden', 401, 'Unauthorized', ''],
    ['unreachable', 503, 'etcd is down', ''],
  ] as const)('is %s for %i %s', (kind, status, message, name) => {
    const refusal = refusalOfAnswer(beside, { status, message, name });
    expect(refusal.kind).toBe(kind);
    expect(refusal.advice).not.toBe('');
  });

  it('names the profile that Pod Security admits', () => {
    expect(refusalOfAnswer(beside, { status: 403, message: podSecurity, name: 'cart-1' }).retry).toEqual({
      profile: 'restricted',
      way: 'ephemeral',
      target: 'app',
    });
  });

  it('offers none where the containers of the Pod itself violate the policy', () => {
    const refusal = refusalOfAnswer(beside, { status: 403, message: podSecurityOfAll, name: 'cart-1' });
    expect(refusal.reason).toMatch(/own containers violate it \(app\)/);
    expect(refusal.retry).toBeUndefined();
  });

  it('sends those who have no quota for a copy to a debug container', () => {
    const message =
      'pods "cart-1-debug" is forbidden: exceeded quota: few, requested: pods=1, used: pods=2, limited: pods=2';
    expect(refusalOfAnswer(copy, { status: 403, message, name: '' })).toMatchObject({
      kind: 'quota',
      offer: 'ephemeral',
    });
  });

  it('is none where only the dry run is refused', () => {
    const message = 'admission webhook "x" does not support dry run';
    expect(refusesDryRunOnly({ status: 400, message, name: '' })).toBe(true);
  });
});
