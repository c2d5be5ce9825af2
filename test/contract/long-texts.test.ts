import { describe, expect, it } from '@jest/globals';
import { ago, exampleEvent, exampleLog, examplePod, exampleSnapshot } from '../../src/causes/example.ts';
import { causes } from '../../src/causes/index.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { ApiObject } from '../../src/model/wire.ts';
import { redactText } from '../../src/recording/redact-text.ts';
import { diagnoseSnapshot } from '../support/diagnose-snapshot.ts';

/** Pieces at which patterns that try again from every character take ages when they are repeated. */
const pieces = [
  ...['a', ' ', '0', '0.', '"', '(', '{', '/', '.', ':', 'a:', 'a/', '\t', '=', 'a-', 'A_', "'", '['],
  ...['dial tcp ', 'exceeded quota: ', 'lookup x on ', 'Mounting arguments: ', 'permission denied ', 'fork ', 'bind '],
  ...['operation ', 'watch ', 'inotify ', 'lock ', 'Error: ', 'name "', 'repository ', '1 a, ', 'mysqladmin ', '//'],
];

const patient = 2000;

/** A failing Pod that says the same in every place where somebody can say something. */
function says(text: string): Snapshot {
  const about = { kind: 'Pod', name: 'web-7d9f-x2k9p', uid: 'uid-web-7d9f-x2k9p' };
  const reasons = ['Failed', 'FailedScheduling', 'FailedMount', 'FailedCreatePodSandBox', 'Unhealthy', 'BackOff'];
  const workload: ApiObject & { readonly spec: object } = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'other', namespace: 'shop', uid: 'uid-other', creationTimestamp: ago(900) },
    spec: { replicas: 2 },
  };
  const refused = { kind: 'Deployment', name: 'other', uid: 'uid-other' };
  return exampleSnapshot(
    [
      examplePod({
        status: {
          restartCount: 4,
          state: { waiting: { reason: 'CrashLoopBackOff', message: text } },
          lastState: { terminated: { exitCode: 1, reason: 'Error', message: text, finishedAt: ago(30) } },
        },
      }),
      examplePod(
        { status: { state: { waiting: { reason: 'ErrImagePull', message: text } } } },
        { name: 'web-7d9f-aaaaa' },
      ),
      examplePod(
        { status: { state: { waiting: { reason: 'CreateContainerError', message: text } } } },
        { name: 'web-7d9f-bbbbb' },
      ),
      examplePod(
        {},
        {
          name: 'web-7d9f-ccccc',
          spec: { nodeName: '' },
          status: {
            phase: 'Pending',
            conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: text }],
          },
        },
      ),
      ...reasons.map((reason) => exampleEvent(reason, text, { about })),
      ...['FailedCreate', 'ReplicaSetCreateError'].map((reason) => exampleEvent(reason, text, { about: refused })),
      workload,
    ],
    { logs: [exampleLog('app', true, `${text}\n${text}`), exampleLog('app', false, text)] },
  );
}

describe('a text of 128 KiB', () => {
  it.each(pieces)('of nothing but %j is read in no time', async (piece) => {
    const text = piece.repeat(Math.ceil((128 * 1024) / piece.length));
    const begun = performance.now();
    const diagnoses = await diagnoseSnapshot(says(text), causes);
    expect(performance.now() - begun).toBeLessThan(patient);
    expect(diagnoses).toHaveLength(5);
  });

  it.each(pieces)('of nothing but %j is redacted in no time', (piece) => {
    const text = `${piece.repeat(Math.ceil((128 * 1024) / piece.length))} @tcp( :// bearer cookie sig hook token password`;
    const begun = performance.now();
    expect(redactText(text).length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(patient);
  });
});
