import { describe, expect, it } from '@jest/globals';
import { parseCreationRefusal } from './creation-refusal.ts';

describe('parseCreationRefusal', () => {
  it('reads a quota with what was asked, used and allowed', () => {
    const refusal = parseCreationRefusal(
      'Error creating: pods "web-7d9f-" is forbidden: exceeded quota: team, requested: limits.memory=1Gi,pods=1, used: limits.memory=8Gi,pods=10, limited: limits.memory=8Gi,pods=10',
    );
    expect(refusal).toMatchObject({ kind: 'quota-exceeded', quota: 'team' });
    expect(refusal.kind === 'quota-exceeded' && [...refusal.used]).toEqual([
      ['limits.memory', '8Gi'],
      ['pods', '10'],
    ]);
  });

  it('reads the same from a StatefulSet', () => {
    const refusal = parseCreationRefusal(
      'create Pod db-0 in StatefulSet db failed error: pods "db-0" is forbidden: exceeded quota: team, requested: pods=1, used: pods=10, limited: pods=10',
    );
    expect(refusal).toMatchObject({ kind: 'quota-exceeded', quota: 'team' });
    expect(refusal.said).toMatch(/^pods "db-0" is forbidden/);
  });

  it.each([
    [
      'Error creating: pods "web-7d9f-" is forbidden: Failed quota: team: must specify limits.cpu,limits.memory',
      { kind: 'quota-missing-resources', quota: 'team', missing: 'limits.cpu,limits.memory' },
    ],
    [
      'Error creating: pods "web-7d9f-" is forbidden: failed quota: team: must specify limits.memory for: app; requests.cpu for: app,proxy',
      {
        kind: 'quota-missing-resources',
        quota: 'team',
        missing: 'limits.memory for: app; requests.cpu for: app,proxy',
      },
    ],
    [
      'Error creating: pods "web-7d9f-" is forbidden: pod node label selector conflicts with its namespace node label selector',
      { kind: 'namespace-placement', what: 'selector' },
    ],
    [
      'Error creating: pods "web-7d9f-" is forbidden: pod tolerations (possibly merged with namespace default tolerations) conflict with its namespace whitelist',
      { kind: 'namespace-placement', what: 'tolerations' },
    ],
    [
      'Error creating: pods "web-7d9f-" is forbidden: cpu max limit to request ratio per Container is 2, but provided ratio is 8.000000',
      { kind: 'limit-ratio', resource: 'cpu', per: 'Container', max: '2', got: '8.000000' },
    ],
    [
      'Error creating: pods "web-7d9f-" is forbidden: error looking up service account shop/web: serviceaccount "web" not found',
      { kind: 'service-account', namespace: 'shop', name: 'web' },
    ],
    [
      'Error creating: Internal error occurred: failed calling webhook "v.example.io": failed to call webhook: Post "https://hook.sys.svc:443/v?timeout=10s": dial tcp 10.96.3.4:443: connect: connection refused',
      {
        kind: 'webhook-unreachable',
        webhook: 'v.example.io',
        why: 'Post "https://hook.sys.svc:443/v?timeout=10s": dial tcp 10.96.3.4:443: connect: connection refused',
      },
    ],
    [
      'Error creating: admission webhook "v.example.io" denied the request: image must come from registry.example.io',
      { kind: 'webhook-denied', webhook: 'v.example.io', message: 'image must come from registry.example.io' },
    ],
    [
      'pods "urgent-" is forbidden: no PriorityClass with name very-high was found',
      { kind: 'priority-class', name: 'very-high' },
    ],
    [
      'pods "sandboxed-" is forbidden: pod rejected: RuntimeClass "gvisor" not found',
      { kind: 'runtime-class', name: 'gvisor' },
    ],
    [
      'pods "web-x" is forbidden: unable to create new content in namespace shop because it is being terminated',
      { kind: 'namespace-terminating', namespace: 'shop' },
    ],
    [
      `pods "web-x" is forbidden: ValidatingAdmissionPolicy 'only-ours' with binding 'shop' denied request: image must be ours`,
      { kind: 'policy-denied', policy: 'only-ours', binding: 'shop', message: 'image must be ours' },
    ],
    [
      'pods "web-x" is forbidden: insufficient quota to match these scopes: [{PriorityClass In [high]}]',
      { kind: 'quota-uncovered', what: '[{PriorityClass In [high]}]' },
    ],
    [
      'Error creating: Pod "web-x" is invalid: spec.containers[0].image: Required value',
      { kind: 'template-invalid', fields: 'spec.containers[0].image: Required value' },
    ],
    ['Error creating: something new', { kind: 'other', said: 'something new' }],
  ])('reads %s', (message, expected) => {
    expect(parseCreationRefusal(message)).toMatchObject(expected);
  });

  it('reads every limit that is broken', () => {
    const refusal = parseCreationRefusal(
      'Error creating: pods "web-7d9f-" is forbidden: [maximum cpu usage per Container is 1, but limit is 2, minimum memory usage per Container is 64Mi, but request is 16Mi]',
    );
    expect(refusal).toMatchObject({
      kind: 'limit-range',
      broken: [
        { bound: 'maximum', resource: 'cpu', limit: '1', got: '2', field: 'limit' },
        { bound: 'minimum', resource: 'memory', limit: '64Mi', got: '16Mi', field: 'request' },
      ],
    });
  });

  it('reads every check of Pod Security with its containers', () => {
    const refusal = parseCreationRefusal(
      'Error creating: pods "web-7d9f-" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "app" must set securityContext.allowPrivilegeEscalation=false), runAsNonRoot != true (pod or container "app" must set securityContext.runAsNonRoot=true)',
    );
    expect(refusal).toMatchObject({
      kind: 'pod-security',
      level: 'restricted',
      checks: [
        {
          reason: 'allowPrivilegeEscalation != false',
          detail: 'container "app" must set securityContext.allowPrivilegeEscalation=false',
        },
        {
          reason: 'runAsNonRoot != true',
          detail: 'pod or container "app" must set securityContext.runAsNonRoot=true',
        },
      ],
    });
  });

  it.each([
    ['[]', []],
    [
      '[fsGroup: Invalid value: []int64{1000}: 1000 is not an allowed group spec.containers[0].securityContext.runAsUser: Invalid value: 1000: must be in the ranges: [1001030000, 1001039999]]',
      [
        'fsGroup: Invalid value: []int64{1000}: 1000 is not an allowed group',
        'spec.containers[0].securityContext.runAsUser: Invalid value: 1000: must be in the ranges: [1001030000, 1001039999]',
      ],
    ],
    [
      '[provider "anyuid": Forbidden: not usable by user or serviceaccount, provider restricted-v2: .containers[0].allowPrivilegeEscalation: Invalid value: true: Allowing privilege escalation for containers is not allowed, provider "restricted": Forbidden: not usable by user or serviceaccount]',
      [
        'provider restricted-v2: .containers[0].allowPrivilegeEscalation: Invalid value: true: Allowing privilege escalation for containers is not allowed',
      ],
    ],
  ])('reads what security context constraints object to in %s', (told, objections) => {
    expect(
      parseCreationRefusal(
        `Error creating: pods "web-" is forbidden: unable to validate against any security context constraint: ${told}`,
      ),
    ).toMatchObject({ kind: 'security-context-constraint', objections });
  });
});
