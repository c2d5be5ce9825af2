import { registries } from '../boot/registries.ts';
import type { Json, Manifest } from '../runner/scenario.ts';

/** A JSON object. */
export type Fields = { readonly [name: string]: Json };

/** The name of one of our images in the open registry. */
export const image = (repository: string): string => `${registries.open.host}/${repository}:1`;

/** A container that does these steps (see test/cluster/faulty), named `app` unless said otherwise. */
export const faulty = (steps: readonly string[], more: Fields = {}): Fields => ({
  name: 'app',
  image: image('faulty'),
  args: steps,
  ...more,
});

/** A container that is well: it serves 200 on :8080, says so to its probe, and leaves at once when asked. */
export const well = (more: Fields = {}): Fields =>
  faulty(['http :8080 200', 'log serving', 'hang'], {
    ports: [{ containerPort: 8080 }],
    readinessProbe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1 },
    ...more,
  });

/** A Pod spec of one container; the rest is laid over it. Pods leave quickly, so that scenarios do. */
export const podSpec = (container: Fields, more: Fields = {}): Fields => ({
  terminationGracePeriodSeconds: 2,
  automountServiceAccountToken: false,
  containers: [container],
  ...more,
});

/** A bare Pod. */
export const pod = (name: string, spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, labels: { app: name }, ...metadata },
  spec,
});

/** A workload's template with the label that its selector wants. */
const template = (name: string, spec: Fields): Fields => ({ metadata: { labels: { app: name } }, spec });

/** A Deployment of one replica unless `more` says otherwise. */
export const deployment = (name: string, spec: Fields, more: Fields = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: { replicas: 1, selector: { matchLabels: { app: name } }, template: template(name, spec), ...more },
});

/** A StatefulSet. */
export const statefulSet = (name: string, spec: Fields, more: Fields = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name },
  spec: {
    replicas: 1,
    serviceName: name,
    selector: { matchLabels: { app: name } },
    template: template(name, spec),
    ...more,
  },
});

/** A Job whose Pods are never restarted in place. */
export const job = (name: string, spec: Fields, more: Fields = {}): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name },
  spec: { backoffLimit: 1, template: { spec: { restartPolicy: 'Never', ...spec } }, ...more },
});

/** A CronJob that runs every minute. */
export const cronJob = (name: string, spec: Fields): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name },
  spec: {
    schedule: '* * * * *',
    jobTemplate: { spec: { backoffLimit: 0, template: { spec: { restartPolicy: 'Never', ...spec } } } },
  },
});

/** Any object of the core group. */
export const object = (kind: string, name: string, more: Fields): Manifest => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
  ...more,
});

/** A claim for 1Gi; of no class unless `more` names one. */
export const claim = (name: string, more: Fields = {}): Manifest =>
  object('PersistentVolumeClaim', name, {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...more },
  });

/** The volume `data` from a claim, and the same mounted at /data. */
export const claimVolume = (name: string): Fields => ({ name: 'data', persistentVolumeClaim: { claimName: name } });

/** A place for what must outlive a container's restart, and its mount at /state. */
export const stateVolume: Fields = { name: 'state', emptyDir: {} };
export const stateMount: Fields = { name: 'state', mountPath: '/state' };
