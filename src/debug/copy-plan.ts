import type { DebugPlan, DebugProfile } from '../model/debug.ts';
import type { Container, Pod, PodSpec, Volume } from '../model/wire.ts';
import { layOver, type CustomContainer } from './custom.ts';
import { securityContextOf } from './profiles.ts';

/** Everything that was decided about a copy of the Pod. */
export interface CopyChoice {
  readonly context: string;
  readonly pod: Pod;
  readonly copyTo: string;
  /** The container whose command is replaced, and in which the session runs. */
  readonly target: string;
  /** Replaces the container's image too; absent: its own stays, with its files. */
  readonly image?: string;
  readonly pullPolicy?: string;
  readonly profile: DebugProfile;
  readonly runAsUser?: number;
  readonly custom?: CustomContainer;
  readonly command: readonly string[];
  readonly tty: boolean;
  readonly stdin: boolean;
  readonly shareProcesses: boolean;
}

/** By this label the copies are found again; Services select other labels. */
const copyLabel = { 'app.kubernetes.io/managed-by': 'kubectl-pod-doctor' } as const;

/**
 * The Pod to create: the sick one without labels (no Service and no controller takes it for its own), owner, node and probes.
 * It ends with its session (`restartPolicy: Never`), which leaves the exit code to be read.
 */
export function copyPlan(choice: CopyChoice): DebugPlan {
  const { pod } = choice;
  const namespace = pod.metadata?.namespace ?? '';
  const name = pod.metadata?.name ?? '';
  const containers = (pod.spec?.containers ?? []).map((each) =>
    withoutProbes(each.name === choice.target ? changed(each, choice) : each),
  );
  const image = containers.find((each) => each.name === choice.target)?.image ?? '';
  const copy = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: choice.copyTo,
      namespace,
      labels: copyLabel,
      annotations: { 'kubectl-pod-doctor/copy-of': name },
    },
    spec: {
      ...keptSpec(pod.spec ?? {}, choice.shareProcesses),
      containers: containers
        .map(withoutTokenMount)
        .map((each) => (each.name === choice.target ? layOver(each, choice.custom ?? {}) : each)),
    },
  };
  return {
    way: 'copy',
    context: choice.context,
    namespace,
    pod: name,
    uid: pod.metadata?.uid ?? '',
    sessionPod: choice.copyTo,
    container: choice.target,
    target: choice.target,
    image,
    profile: choice.profile,
    command: choice.command,
    tty: choice.tty,
    stdin: choice.stdin,
    body: JSON.stringify(copy, null, 2),
    shown: JSON.stringify(copy, maskEnv, 2),
  };
}

function changed(container: Container, choice: CopyChoice): Container {
  const { args: _args, stdinOnce: _once, tty: _tty, stdin: _stdin, ...rest } = container;
  const profile = securityContextOf(choice.profile);
  const own = container.securityContext;
  const securityContext = {
    ...own,
    ...profile,
    ...(own?.capabilities === undefined && profile?.capabilities === undefined
      ? {}
      : { capabilities: { ...own?.capabilities, ...profile?.capabilities } }),
    ...(choice.runAsUser === undefined ? {} : { runAsUser: choice.runAsUser }),
  };
  return {
    ...rest,
    ...(choice.image === undefined ? {} : { image: choice.image }),
    ...(choice.pullPolicy === undefined ? {} : { imagePullPolicy: choice.pullPolicy }),
    command: choice.command,
    ...(choice.stdin ? { stdin: true } : {}),
    ...(choice.stdin && !choice.tty ? { stdinOnce: true } : {}),
    ...(choice.tty ? { tty: true } : {}),
    ...(Object.keys(securityContext).length === 0 ? {} : { securityContext }),
  };
}

function withoutProbes(container: Container): Container {
  const {
    livenessProbe: _live,
    readinessProbe: _ready,
    startupProbe: _startup,
    lifecycle: _hooks,
    ...rest
  } = container;
  return rest;
}

/** Without what a scheduler, an admission plugin or a controller had put in; they do it again. */
function keptSpec(spec: PodSpec, shareProcesses: boolean): PodSpec {
  const {
    nodeName: _node,
    ephemeralContainers: _debuggers,
    priority: _priority,
    preemptionPolicy: _preemption,
    schedulingGates: _schedulingGates,
    readinessGates: _readinessGates,
    activeDeadlineSeconds: _deadline,
    containers: _containers,
    initContainers,
    volumes,
    ...rest
  } = spec;
  const kept = volumes?.filter((volume) => !isTokenVolume(volume));
  return {
    ...rest,
    ...(initContainers === undefined ? {} : { initContainers: initContainers.map(withoutTokenMount) }),
    ...(kept === undefined || kept.length === 0 ? {} : { volumes: kept }),
    restartPolicy: 'Never',
    ...(shareProcesses && spec.hostPID !== true ? { shareProcessNamespace: true } : {}),
  };
}

/** The projected token volume that the ServiceAccount admission plugin adds. */
const tokenPrefix = 'kube-api-access-';

function isTokenVolume(volume: Volume): boolean {
  return volume.projected !== undefined && volume.name?.startsWith(tokenPrefix) === true;
}

function withoutTokenMount(container: Container): Container {
  const { volumeMounts, ...rest } = container;
  if (volumeMounts === undefined) return container;
  const kept = volumeMounts.filter((mount) => mount.name?.startsWith(tokenPrefix) !== true);
  return kept.length === 0 ? rest : { ...rest, volumeMounts: kept };
}

function maskEnv(key: string, value: unknown): unknown {
  if (key !== 'env' || !Array.isArray(value)) return value;
  return value.map((entry: unknown) => (hasValue(entry) ? { ...entry, value: '***' } : entry));
}

function hasValue(entry: unknown): entry is { readonly value: string } {
  return typeof entry === 'object' && entry !== null && 'value' in entry;
}
