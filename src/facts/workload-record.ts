import type { WorkloadKind, WorkloadRecord } from '../model/record.ts';
import type {
  Condition,
  CronJob,
  DaemonSet,
  Deployment,
  Job,
  ObjectMeta,
  ReplicaSet,
  StatefulSet,
} from '../model/wire.ts';
import { controllerOf } from './owner.ts';
import { parseTime } from './time.ts';

interface WorkloadObjects {
  readonly Deployment: Deployment;
  readonly StatefulSet: StatefulSet;
  readonly DaemonSet: DaemonSet;
  readonly ReplicaSet: ReplicaSet;
  readonly Job: Job;
  readonly CronJob: CronJob;
}

/** The counts of one kind of workload. */
type Counts = Pick<WorkloadRecord, 'desired' | 'ready' | 'current' | 'succeeded' | 'failed' | 'suspended'>;

const none = { desired: 0, ready: 0, current: 0, succeeded: 0, failed: 0, suspended: false } as const;

const counters: { readonly [K in WorkloadKind]: (object: WorkloadObjects[K]) => Counts } = {
  Deployment: ({ spec, status }) => ({
    ...none,
    desired: spec?.replicas ?? 1,
    ready: status?.readyReplicas ?? 0,
    current: status?.replicas ?? 0,
    suspended: spec?.paused ?? false,
  }),
  StatefulSet: ({ spec, status }) => ({
    ...none,
    desired: spec?.replicas ?? 1,
    ready: status?.readyReplicas ?? 0,
    current: status?.replicas ?? 0,
  }),
  DaemonSet: ({ status }) => ({
    ...none,
    desired: status?.desiredNumberScheduled ?? 0,
    ready: status?.numberReady ?? 0,
    current: status?.currentNumberScheduled ?? 0,
  }),
  ReplicaSet: ({ spec, status }) => ({
    ...none,
    desired: spec?.replicas ?? 1,
    ready: status?.readyReplicas ?? 0,
    current: status?.replicas ?? 0,
  }),
  Job: ({ spec, status }) => ({
    desired: spec?.parallelism ?? 1,
    ready: status?.ready ?? 0,
    current: status?.active ?? 0,
    succeeded: status?.succeeded ?? 0,
    failed: status?.failed ?? 0,
    suspended: spec?.suspend ?? false,
  }),
  CronJob: ({ spec, status }) => ({ ...none, current: status?.active?.length ?? 0, suspended: spec?.suspend ?? false }),
};

/** The Deployment controller counts templates here (kubernetes pkg/controller/deployment/util). */
const revisionAnnotation = 'deployment.kubernetes.io/revision';

/** The compact form of a workload object. */
export function workloadRecordOf<K extends WorkloadKind>(kind: K, object: WorkloadObjects[K]): WorkloadRecord {
  const metadata: ObjectMeta = object.metadata ?? {};
  const owner = controllerOf(metadata);
  const { observedGeneration, conditions } = generalStatus(object.status);
  const count: (of: WorkloadObjects[K]) => Counts = counters[kind];
  return {
    uid: metadata.uid ?? `${kind}/${metadata.namespace ?? ''}/${metadata.name ?? ''}`,
    resourceVersion: metadata.resourceVersion ?? '',
    kind,
    namespace: metadata.namespace ?? '',
    name: metadata.name ?? '',
    ...(owner ? { owner } : {}),
    createdAt: parseTime(metadata.creationTimestamp),
    ...count(object),
    generation: metadata.generation ?? 0,
    observedGeneration: observedGeneration ?? (hasReported(object.status) ? (metadata.generation ?? 0) : 0),
    firstRevision: metadata.generation === 1 || metadata.annotations?.[revisionAnnotation] === '1',
    podLabels: podLabelsOf(object.spec),
    deletionAt: parseTime(metadata.deletionTimestamp),
    conditions: (conditions ?? []).map((each) => ({
      type: each.type ?? '',
      status: each.status ?? '',
      reason: each.reason ?? '',
      message: each.message ?? '',
      since: parseTime(each.lastTransitionTime),
    })),
  };
}

interface GeneralStatus {
  readonly observedGeneration?: number;
  readonly conditions?: readonly Condition[];
}

/** What most kinds report alike; a CronJob has neither field. */
function generalStatus(status: object | undefined): GeneralStatus {
  return status ?? {};
}

/** A controller that has written any status has seen the object; files may lack the generation that it saw. */
function hasReported(status: object | undefined): boolean {
  return status !== undefined && Object.keys(status).length > 0;
}

interface Template {
  readonly metadata?: { readonly labels?: WorkloadRecord['podLabels'] };
}

/** Every kind has its Pods' template at the same place, but for a CronJob, which has its Jobs' template around it. */
function podLabelsOf(
  spec:
    | { readonly template?: Template }
    | { readonly jobTemplate?: { readonly spec?: { readonly template?: Template } } } = {},
): WorkloadRecord['podLabels'] {
  const template =
    'jobTemplate' in spec ? spec.jobTemplate?.spec?.template : 'template' in spec ? spec.template : undefined;
  return template?.metadata?.labels ?? {};
}
