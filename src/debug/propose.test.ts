import { describe, expect, it } from '@jest/globals';
import { crashingPod, factsOf, runningPod } from '../../test/support/debug-facts.ts';
import type { DebugWishes } from '../model/debug.ts';
import type { DebugFacts, DebugHintFacts } from '../model/debug-facts.ts';
import { propose } from './propose.ts';

const now = Date.parse('2026-01-01T01:00:00Z');

function proposal(facts: DebugFacts, wishes: DebugWishes = {}, hint?: DebugHintFacts): ReturnType<typeof propose> {
  return propose(facts, {
    context: 'prod',
    server: 'https://server',
    wishes,
    ...(hint === undefined ? {} : { hint }),
    image: 'busybox:1.36',
    suffix: 'x7k2p',
    now,
  });
}

describe('a proposal for a running container', () => {
  it('is the exact strategic merge patch, and the kubectl line that does the same', () => {
    const { plan, kubectl, refusal } = proposal(factsOf(runningPod()));
    expect(refusal).toBeUndefined();
    expect(JSON.parse(plan?.body ?? '')).toEqual({
      spec: {
        ephemeralContainers: [
          {
            name: 'debugger-x7k2p',
            image: 'busybox:1.36',
            targetContainerName: 'app',
            command: ['sh'],
            stdin: true,
            tty: true,
            securityContext: { capabilities: { add: ['SYS_PTRACE'] } },
            terminationMessagePolicy: 'File',
          },
        ],
      },
    });
    expect(kubectl).toBe(
      'kubectl --context=prod -n shop debug cart-1 -it --image=busybox:1.36 --target=app --container=debugger-x7k2p --profile=general -- sh',
    );
  });

  it('says what is permanent', () => {
    expect(proposal(factsOf(runningPod())).permanent).toContain(
      'The debug container cannot be removed or changed: it stays in the Pod until the Pod is deleted.',
    );
  });

  it('obeys what the person asked for', () => {
    const { plan } = proposal(factsOf(runningPod()), {
      image: 'tools:2',
      container: 'peek',
      profile: 'netadmin',
      pullPolicy: 'Always',
      command: ['tcpdump', '-i', 'any'],
      tty: false,
      stdin: false,
    });
    expect(JSON.parse(plan?.body ?? '')).toMatchObject({
      spec: {
        ephemeralContainers: [
          {
            name: 'peek',
            image: 'tools:2',
            imagePullPolicy: 'Always',
            command: ['tcpdump', '-i', 'any'],
            securityContext: { capabilities: { add: ['NET_ADMIN', 'NET_RAW'] } },
          },
        ],
      },
    });
    expect(plan).toMatchObject({ tty: false, stdin: false });
  });

  it('lets the end of a pipe reach the process', () => {
    const { plan } = proposal(factsOf(runningPod()), { tty: false, command: ['cat'] });
    expect(JSON.parse(plan?.body ?? '')).toMatchObject({
      spec: { ephemeralContainers: [{ stdin: true, stdinOnce: true }] },
    });
  });

  it('takes the profile and the first command that suit the cause', () => {
    const hint = { way: 'ephemeral', profile: 'netadmin', tryFirst: 'nslookup db' } as const;
    expect(proposal(factsOf(runningPod()), {}, hint)).toMatchObject({
      plan: { profile: 'netadmin' },
      tryFirst: 'nslookup db',
    });
  });

  it('sets a user where the namespace demands non-root, and shows it in the kubectl line', () => {
    const facts = factsOf(
      runningPod({ spec: { containers: [{ name: 'app', securityContext: { runAsUser: 4711 } }], nodeName: 'n' } }),
      { enforce: 'restricted' },
    );
    const { plan, kubectl } = proposal(facts);
    expect(JSON.parse(plan?.body ?? '')).toMatchObject({
      spec: {
        ephemeralContainers: [
          {
            securityContext: {
              runAsNonRoot: true,
              runAsUser: 4711,
              allowPrivilegeEscalation: false,
              capabilities: { drop: ['ALL'] },
              seccompProfile: { type: 'RuntimeDefault' },
            },
          },
        ],
      },
    });
    expect(kubectl).toContain(`--custom=<(echo '{"securityContext":{"runAsUser":4711}}')`);
  });

  it('lays a partial container over the profile', () => {
    const { plan } = proposal(factsOf(runningPod()), {
      custom: '{"env":[{"name":"A","value":"1"}],"securityContext":{"runAsUser":5}}',
    });
    expect(JSON.parse(plan?.body ?? '')).toMatchObject({
      spec: {
        ephemeralContainers: [
          {
            env: [{ name: 'A', value: '1' }],
            securityContext: { capabilities: { add: ['SYS_PTRACE'] }, runAsUser: 5 },
          },
        ],
      },
    });
  });

  it('lists debug containers to which one can return', () => {
    const pod = runningPod({
      spec: {
        nodeName: 'n',
        containers: [{ name: 'app' }],
        ephemeralContainers: [
          { name: 'old', image: 'busybox:1', targetContainerName: 'app', tty: true, stdin: true },
          { name: 'over', image: 'busybox:1' },
        ],
      },
      status: {
        phase: 'Running',
        containerStatuses: [{ name: 'app', state: { running: {} } }],
        ephemeralContainerStatuses: [
          { name: 'old', state: { running: { startedAt: '2026-01-01T00:30:00Z' } } },
          { name: 'over', state: { terminated: { exitCode: 0 } } },
        ],
      },
    });
    const { existing, warnings } = proposal(factsOf(pod));
    expect(existing).toEqual([
      {
        name: 'old',
        image: 'busybox:1',
        target: 'app',
        startedAt: '2026-01-01T00:30:00Z',
        tty: true,
        stdin: true,
      },
    ]);
    expect(warnings).toContain('2 debug containers are in this Pod already');
  });
});

describe('a proposal for a crash loop', () => {
  const pod = crashingPod({
    metadata: { ownerReferences: [{ kind: 'ReplicaSet', name: 'cart', controller: true }] },
    spec: {
      nodeName: 'node-1',
      priority: 7,
      restartPolicy: 'Always',
      containers: [
        {
          name: 'app',
          image: 'cart:1',
          command: ['/cart'],
          args: ['--serve'],
          env: [
            { name: 'PASSWORD', value: 'hunter2' },
            { name: 'POD', valueFrom: {} },
          ],
          livenessProbe: { httpGet: { path: '/', port: 80 } },
          volumeMounts: [
            { name: 'data', mountPath: '/data' },
            { name: 'kube-api-access-abcde', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' },
          ],
        },
        { name: 'side', image: 'side:1', readinessProbe: { exec: { command: ['true'] } } },
      ],
      volumes: [
        { name: 'data', persistentVolumeClaim: { claimName: 'orders' } },
        { name: 'kube-api-access-abcde', projected: {} },
      ],
    },
  });

  it('is a copy with the command replaced, without labels, owner, node and probes', () => {
    const { way, plan, kubectl } = proposal(factsOf(pod));
    expect(way).toBe('copy');
    expect(JSON.parse(plan?.body ?? '')).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: 'cart-1-debug-x7k2p',
        namespace: 'shop',
        labels: { 'app.kubernetes.io/managed-by': 'kubectl-pod-doctor' },
        annotations: { 'kubectl-pod-doctor/copy-of': 'cart-1' },
      },
      spec: {
        restartPolicy: 'Never',
        shareProcessNamespace: true,
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'orders' } }],
        containers: [
          {
            name: 'app',
            image: 'cart:1',
            command: ['sh'],
            stdin: true,
            tty: true,
            env: [
              { name: 'PASSWORD', value: 'hunter2' },
              { name: 'POD', valueFrom: {} },
            ],
            securityContext: { capabilities: { add: ['SYS_PTRACE'] } },
            volumeMounts: [{ name: 'data', mountPath: '/data' }],
          },
          { name: 'side', image: 'side:1' },
        ],
      },
    });
    expect(kubectl).toBe(
      'kubectl --context=prod -n shop debug cart-1 -it --copy-to=cart-1-debug-x7k2p --container=app --profile=general -- sh',
    );
  });

  it('hides the values of environment variables where it is shown', () => {
    const { plan } = proposal(factsOf(pod));
    expect(plan?.shown).not.toContain('hunter2');
    expect(plan?.body).toContain('hunter2');
  });

  it('warns of the claims that are shared and of the containers that run on', () => {
    expect(proposal(factsOf(pod)).warnings).toEqual([
      'the copy mounts the same claims (orders): what is changed there is changed for all',
      'in the copy these containers run as they are: side',
    ]);
  });

  it('replaces the image where the own one has no shell', () => {
    const { plan, kubectl } = proposal(factsOf(pod), { replaceImage: true });
    expect(plan?.image).toBe('busybox:1.36');
    expect(kubectl).toContain('--image=busybox:1.36');
  });

  it('keeps the name of a copy within the limit of a host name', () => {
    const long = crashingPod({ metadata: { name: `${'a'.repeat(50)}-7d9f4c6b5-x2k9p` } });
    expect(proposal(factsOf(long)).plan?.sessionPod).toBe(`${'a'.repeat(50)}-debug-x7k2p`);
  });

  it('stands beside the container when the person wants that, without its processes', () => {
    const { plan, warnings } = proposal(factsOf(pod), { way: 'ephemeral' });
    expect(plan).toMatchObject({ way: 'ephemeral', container: 'debugger-x7k2p' });
    expect(plan?.target).toBeUndefined();
    expect(warnings[0]).toMatch(/app is not running/);
  });
});

describe('a proposal that cannot go', () => {
  it.each([
    ['a container that is not there', factsOf(runningPod()), { target: 'web' }, 'no-such-container'],
    [
      'a Pod without a node',
      factsOf(runningPod({ spec: { containers: [{ name: 'app' }], nodeName: '' } })),
      {},
      'pod-pending',
    ],
    [
      'a Pod that is being deleted',
      factsOf(runningPod({ metadata: { deletionTimestamp: '2026-01-01T00:59:00Z' } })),
      {},
      'pod-terminating',
    ],
    [
      'a Pod that has ended',
      factsOf(runningPod({ status: { phase: 'Failed' } })),
      { way: 'ephemeral' },
      'pod-finished',
    ],
    [
      'a static Pod',
      factsOf(runningPod({ metadata: { annotations: { 'kubernetes.io/config.mirror': 'x' } } })),
      {},
      'static-pod',
    ],
    [
      'a Windows Pod',
      factsOf(runningPod({ spec: { nodeName: 'n', os: { name: 'windows' }, containers: [{ name: 'app' }] } })),
      {},
      'windows',
    ],
    ['a missing right', factsOf(runningPod(), { denied: ['patch pods/ephemeralcontainers'] }), {}, 'forbidden'],
    [
      'no right to attach',
      factsOf(runningPod(), { denied: ['get pods/attach', 'create pods/attach'] }),
      {},
      'forbidden',
    ],
    ['a partial container with an image', factsOf(runningPod()), { custom: '{"image":"x"}' }, 'invalid'],
  ] as const)('names %s', (_what, facts, wishes, kind) => {
    const { refusal, plan } = proposal(facts, wishes);
    expect(refusal?.kind).toBe(kind);
    expect(refusal?.advice).not.toBe('');
    expect(plan).toBeUndefined();
  });

  it('offers a copy where only the debug container is forbidden', () => {
    expect(proposal(factsOf(runningPod(), { denied: ['patch pods/ephemeralcontainers'] })).refusal?.offer).toBe('copy');
  });

  it('starts a copy at once for a Pod that has ended', () => {
    expect(proposal(factsOf(runningPod({ status: { phase: 'Failed' } })))).toMatchObject({
      way: 'copy',
      plan: { way: 'copy' },
    });
  });

  it('only warns when one of the two rights to attach is missing', () => {
    const { refusal, warnings } = proposal(factsOf(runningPod(), { denied: ['create pods/attach'] }));
    expect(refusal).toBeUndefined();
    expect(warnings[0]).toMatch(/may not create pods\/attach/);
  });
});
