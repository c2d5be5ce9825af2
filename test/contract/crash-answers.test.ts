import { describe, expect, it } from '@jest/globals';
import { exampleEvent, exampleLog, examplePod, exampleSnapshot, ago } from '../../src/causes/example.ts';
import { crashed, initCrashed, killed, outOfMemory, saying, terminated } from '../../src/causes/crash/examples.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { diagnoseSubject } from '../support/diagnose-snapshot.ts';

/** The first finding of the example's Pod. */
async function root(snapshot: Snapshot): Promise<Finding | undefined> {
  const diagnosis = await diagnoseSubject(snapshot, { kind: 'Pod', name: 'web-7d9f-x2k9p' });
  return diagnosis?.findings[0];
}

describe('what is said of a crash', () => {
  it('names limit, restarts and the length of the last run of a kill for memory', async () => {
    expect(await root(crashed(outOfMemory))).toMatchObject({
      title: 'app is killed at its 64Mi memory limit: 4 restarts in 9m18s, the last run took 20s',
      severity: 'critical',
      state: 'active',
      chain: ['crash/oom-limit', 'symptom/crash-loop-back-off'],
    });
  });

  it('says that it runs again, and calls it no more than a warning', async () => {
    const again = crashed({ ...outOfMemory, restarts: 1, runningFor: 20, started: 47, finished: 21 });
    expect(await root(again)).toMatchObject({ severity: 'warning', state: 'recovering', certainty: 'certain' });
  });

  it('keeps an old kill for memory as history', async () => {
    const old = crashed({ ...outOfMemory, restarts: 1, started: 90_000, finished: 86_400, runningFor: 86_399 });
    expect(await root(old)).toMatchObject({ id: 'crash/oom-limit', severity: 'info', state: 'historic' });
  });

  it('says that the heap alone is larger than the limit', async () => {
    const heap = crashed({
      ...outOfMemory,
      container: {
        env: [{ name: 'JAVA_OPTS', value: '-Xmx1g' }],
        resources: { limits: { memory: '768Mi' } },
      },
    });
    expect((await root(heap))?.why).toContain('JAVA_OPTS=-Xmx1g alone is more than the limit of 768Mi.');
  });

  it('counts what the liveness probe allowed, and that it was never ready', async () => {
    const probe = { periodSeconds: 10, failureThreshold: 3, httpGet: { path: '/', port: 8080 } };
    const snapshot = crashed({
      exitCode: 137,
      container: { livenessProbe: probe, readinessProbe: probe },
      events: [killed('Container app failed liveness probe, will be restarted')],
      status: { conditions: [{ type: 'Ready', status: 'False', lastTransitionTime: ago(595) }] },
    });
    const said = await root(snapshot);
    expect(said?.id).toBe('crash/liveness-killed');
    expect(said?.title).toContain('after 3 failures in 30s, it has never been ready');
    expect(said?.why).toContain('did not end within its grace of 30s');
  });

  it('shows the last words of a program that its probe killed as a reason beside the root', async () => {
    const snapshot = crashed({
      exitCode: 143,
      events: [killed('Container app failed liveness probe, will be restarted')],
      log: 'error: dial tcp 10.96.0.17:5432: connect: connection refused\n',
    });
    const diagnosis = await diagnoseSubject(snapshot);
    expect(diagnosis?.findings.map(({ id, role }) => [id, role])).toEqual([
      ['crash/liveness-killed', 'root'],
      ['crash/dependency-refused', 'contributing'],
    ]);
  });

  it('tells what a container complains about that runs without getting ready, and no more than hints at it', async () => {
    const running = examplePod(
      { status: { ready: false, state: { running: { startedAt: ago(400) } } } },
      { status: { conditions: [{ type: 'Ready', status: 'False', lastTransitionTime: ago(400) }] } },
    );
    const logs = [exampleLog('app', false, 'ERROR dial tcp 10.96.0.17:5432: connect: connection refused\n')];
    const diagnosis = await diagnoseSubject(exampleSnapshot([running], { logs }));
    expect(diagnosis?.findings.find(({ id }) => id === 'crash/dependency-refused')).toMatchObject({
      severity: 'warning',
      certainty: 'possible',
      title: 'Cannot reach 10.96.0.17:5432: connection refused',
    });
  });

  it('does not read faults into the log of a container that is ready', async () => {
    const running = examplePod(
      { status: { ready: true, state: { running: { startedAt: ago(400) } } } },
      { status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(390) }] } },
    );
    const logs = [exampleLog('app', false, 'ERROR dial tcp 10.96.0.17:5432: connect: connection refused\n')];
    expect(await root(exampleSnapshot([running], { logs }))).toBeUndefined();
  });

  it('names who is refused, and that its Service has no ready endpoint', async () => {
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'db', namespace: 'shop' }, spec: {} };
    const slice = {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name: 'db-x', namespace: 'shop', labels: { 'kubernetes.io/service-name': 'db' } },
      endpoints: [{ addresses: ['10.0.0.3'], conditions: { ready: false } }],
    };
    const snapshot = saying('error: connecting to db:5432: connection refused', { objects: [service, slice] });
    const said = await root(snapshot);
    expect(said?.title).toBe('Cannot reach db:5432: connection refused');
    expect(said?.why).toContain('Service db has no ready endpoint');
  });

  it('says that a Service is missing only when that was read', async () => {
    const line = 'error: lookup db on 10.96.0.10:53: no such host';
    expect((await root(saying(line)))?.why).not.toContain('There is no Service');
    const answered = {
      ...saying(line),
      answers: [{ ref: { kind: 'Service', namespace: 'shop', name: 'db' }, code: 404 }],
    };
    expect((await root(answered))?.why).toContain('There is no Service db in namespace shop');
  });

  it('names the ConfigMap that is mounted where a program writes', async () => {
    const snapshot = saying("sed: can't create temp file '/etc/app/app.conf': Read-only file system", {
      container: { volumeMounts: [{ name: 'settings', mountPath: '/etc/app' }] },
      spec: { volumes: [{ name: 'settings', configMap: { name: 'web-settings' } }] },
    });
    const said = await root(snapshot);
    expect(said?.id).toBe('crash/read-only-fs');
    expect(said?.why).toContain('/etc/app is mounted from ConfigMap web-settings, which is read-only.');
  });

  it('puts the reason of a failing init container first, and names the container', async () => {
    const said = await root(initCrashed({ name: 'chown-data' }, { log: 'chown: /data: Operation not permitted' }));
    expect(said).toMatchObject({ id: 'crash/permission-denied', container: 'chown-data' });
  });

  it('names position and last words of an init container without a better name', async () => {
    const said = await root(initCrashed({ name: 'migrate' }, { log: 'ERROR: relation "orders" already exists' }));
    expect(said?.title).toBe('init container migrate (1 of 1) fails: relation "orders" already exists');
  });

  it('is quiet on the sidecar of a Pod that is done', async () => {
    const done = examplePod(
      { status: { state: { terminated: terminated({ exitCode: 0 }) } } },
      {
        spec: { restartPolicy: 'Never' },
        init: [
          {
            spec: { name: 'proxy', restartPolicy: 'Always' },
            status: { state: { terminated: terminated({ exitCode: 143 }) } },
          },
        ],
        status: { phase: 'Succeeded' },
      },
    );
    expect(await root(exampleSnapshot([done]))).toBeUndefined();
  });

  it('does not blame the killed program of a Pod that is going', async () => {
    const going = crashed({
      exitCode: 143,
      finished: 20,
      metadata: { deletionTimestamp: ago(0), deletionGracePeriodSeconds: 30 },
      events: [exampleEvent('Killing', 'Stopping container app', { type: 'Normal', seconds: 29, container: 'app' })],
    });
    const said = await root(going);
    expect(said?.id.startsWith('crash/') ?? false).toBe(false);
  });

  it('takes a failed Pod of a Job for settled once another Pod did the work', async () => {
    const failed = examplePod(
      { status: { state: { terminated: terminated({ exitCode: 1 }) } } },
      {
        spec: { restartPolicy: 'Never' },
        status: { phase: 'Failed' },
        metadata: {
          ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: 'report', uid: 'uid-job', controller: true }],
        },
      },
    );
    const job = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'report', namespace: 'shop', uid: 'uid-job' },
      status: { conditions: [{ type: 'Complete', status: 'True' }] },
    };
    const diagnosis = await diagnoseSubject(exampleSnapshot([failed, job]), { kind: 'Pod', name: 'web-7d9f-x2k9p' });
    expect(diagnosis?.findings.filter(({ state }) => state === 'active')).toEqual([]);
  });
});
