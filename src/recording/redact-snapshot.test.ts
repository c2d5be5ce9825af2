import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../model/snapshot.ts';
import { redactSnapshot } from './redact-snapshot.ts';

const secret = 'hunter2-8f1c';

/** A snapshot with the same secret in every place where one has been seen to leak. */
const snapshot: Snapshot & { readonly objects: readonly object[] } = {
  apiVersion: 'pod-doctor/v1',
  kind: 'Snapshot',
  capturedAt: '2026-03-01T03:00:00Z',
  objects: [
    pod(),
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'db' },
      data: { password: secret },
      stringData: { token: secret },
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'app' }, data: { 'app.ini': `anything ${secret}` } },
    {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'e' },
      message: `Failed to pull: https://me:${secret}@registry.example/v2/`,
    },
  ],
  logs: [
    {
      namespace: 'shop',
      pod: 'web',
      container: 'app',
      text: `connecting to postgres://app:${secret}@db/shop\nDB_PASSWORD=${secret}\n`,
    },
  ],
  answers: [{ ref: { kind: 'Node', name: 'n1' }, code: 403, reason: `token=${secret} may not` }],
};

function pod(): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web',
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': `{"env":"${secret}"}`,
        'vault/token': secret,
        team: 'shop',
      },
      managedFields: [{ manager: secret }],
    },
    spec: {
      containers: [
        {
          name: 'app',
          command: ['run', '--password', secret],
          args: [`--api-key=${secret}`, '--verbose'],
          env: [
            { name: 'DB_PASSWORD', value: secret },
            { name: 'LOG_LEVEL', value: 'debug' },
            { name: 'EMPTY', value: '' },
            { name: 'JAVA_OPTS', value: '-Xmx1g -Dgreeting=hello' },
            { name: 'GOMEMLIMIT', value: '400MiB' },
            { name: 'API_TOKEN', valueFrom: { secretKeyRef: { name: 'db', key: 'token' } } },
          ],
        },
      ],
    },
    status: {
      containerStatuses: [{ name: 'app', state: { terminated: { exitCode: 1, message: `password=${secret}` } } }],
    },
  };
}

describe('a redacted snapshot', () => {
  it('holds the secret nowhere', () => {
    expect(JSON.stringify(snapshot).split(secret).length - 1).toBeGreaterThan(12);
    expect(JSON.stringify(redactSnapshot(snapshot))).not.toContain(secret);
  });

  it('keeps what a diagnosis needs: key names, references, heap sizes and harmless annotations', () => {
    const [web, db, app] = redactSnapshot(snapshot).objects;
    expect(db).toMatchObject({ kind: 'Secret', keys: ['password', 'token'] });
    expect(app).toMatchObject({ kind: 'ConfigMap', keys: ['app.ini'] });
    expect(web).toMatchObject({
      metadata: { annotations: { team: 'shop' } },
      spec: {
        containers: [
          {
            command: ['run', '--password', '***'],
            args: ['--api-key=***', '--verbose'],
            env: [
              { name: 'DB_PASSWORD', value: '***' },
              { name: 'LOG_LEVEL', value: '***' },
              { name: 'EMPTY', value: '' },
              { name: 'JAVA_OPTS', value: '-Xmx1g ***' },
              { name: 'GOMEMLIMIT', value: '400MiB' },
              { name: 'API_TOKEN', valueFrom: { secretKeyRef: { name: 'db', key: 'token' } } },
            ],
          },
        ],
      },
    });
  });

  it('does not change when it is redacted again', () => {
    const once = redactSnapshot(snapshot);
    expect(redactSnapshot(once)).toEqual(once);
  });
});
