import { describe, expect, it } from '@jest/globals';
import { factsOf, proposalOf as proposal, runningPod } from '../../test/support/debug-facts.ts';

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
