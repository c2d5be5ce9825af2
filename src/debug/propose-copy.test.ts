import { describe, expect, it } from '@jest/globals';
import { crashingPod, factsOf, proposalOf as proposal } from '../../test/support/debug-facts.ts';

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

  it('tells the command that was replaced, to be tried by hand', () => {
    expect(proposal(factsOf(pod)).tryFirst).toBe('/cart --serve');
    expect(proposal(factsOf(pod), {}, { way: 'copy', tryFirst: 'ls -l /data' }).tryFirst).toBe('ls -l /data');
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
