import type { EventFacts } from '../model/event.ts';
import type { FindingState } from '../model/finding.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Container, Probe } from '../model/wire.ts';
import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { parseTime } from '../facts/time.ts';
import { parseProbeFailure } from '../grammars/probe-failure.ts';
import type { ProbeHandler, ProbeReport, ProbeType } from '../grammars/probe-failure.ts';
import type { View } from '../model/reading.ts';
import { eventEvidence, field } from './evidence.ts';
import { probeStanding } from './probe-standing.ts';
import type { ProbeStanding } from './probe-standing.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** A container does not pass a probe; with all that is needed to say how and what follows from it. */
export interface ProbeFailed extends Signal {
  readonly container: string;
  readonly pod: ObjectRef;
  /** The log of the run that failed is that of the run before the present one. */
  readonly previous: boolean;
  readonly report: ProbeReport;
  readonly handler: ProbeHandler;
  readonly spec: Probe;
  /** Path of an HTTP probe; port of an HTTP, TCP or gRPC probe as the spec writes it; scheme of an HTTP probe. */
  readonly path: string;
  readonly port: string;
  readonly scheme: string;
  /** Ports that the container declares. */
  readonly declaredPorts: readonly string[];
  /** Failed attempts that the event counts. */
  readonly failures: number;
  readonly standing: ProbeStanding;
  readonly restartPolicy: string;
  /** The container has ended for good: restartPolicy does not start it again. */
  readonly ended: boolean;
  /** Other probes of the container that fail in the same way. */
  readonly also: readonly ProbeType[];
}

/** Reads `Unhealthy` events against the probe they come from; one signal for each way in which a container fails. */
export function probeFailed(subject: SubjectFacts, view: View): readonly ProbeFailed[] {
  if (subject.kind !== 'pod' || subject.pod.metadata?.deletionTimestamp) return [];
  return containersOf(subject.pod).flatMap((container) => {
    const signals = types.flatMap((type) => read(subject, container, type, view.now));
    return joinAlike(signals);
  });
}

const types: readonly ProbeType[] = ['startup', 'liveness', 'readiness'];

function read(subject: PodSubject, container: ContainerFacts, type: ProbeType, now: number): readonly ProbeFailed[] {
  const spec = specOf(container.spec, type);
  const handler = spec && handlerOf(spec);
  if (!spec || !handler) return [];
  const found = newestReport(subject.events, container.name, type, handler);
  if (!found) return [];
  const { event, report } = found;
  const standing = probeStanding({ subject, container, type, spec, event, errored: report.errored, now });
  if (!standing) return [];
  const http = spec.httpGet;
  return [
    {
      state: standing.state,
      ...(event.first > 0 ? { since: event.first } : {}),
      container: container.name,
      pod: subject.ref,
      previous:
        standing.killing !== undefined &&
        container.status?.state?.running === undefined &&
        container.status?.state?.terminated === undefined,
      report,
      handler,
      spec,
      path: http?.path ?? '/',
      port: String(http?.port ?? spec.tcpSocket?.port ?? spec.grpc?.port ?? ''),
      scheme: http?.scheme ?? 'HTTP',
      declaredPorts: (container.spec.ports ?? []).map((each) => String(each.containerPort ?? '')),
      failures: event.count,
      standing,
      restartPolicy: subject.pod.spec?.restartPolicy ?? 'Always',
      ended: subject.pod.status?.phase === 'Succeeded' || subject.pod.status?.phase === 'Failed',
      also: [],
      evidence: [
        eventEvidence(event),
        ...(standing.killing && standing.killing !== event ? [eventEvidence(standing.killing)] : []),
        field(subject.ref, `spec ${type}Probe of ${container.name}`, describeProbe(spec, handler)),
        ...endEvidence(subject, container),
      ],
    },
  ];
}

function endEvidence(subject: PodSubject, container: ContainerFacts) {
  const end = container.status?.state?.terminated ?? container.status?.lastState?.terminated;
  if (!end) return [];
  return [
    field(
      subject.ref,
      `${container.path}.${container.status?.state?.terminated ? 'state' : 'lastState'}.terminated`,
      `${end.reason ?? ''} exit ${end.exitCode ?? 0}`.trim(),
      parseTime(end.finishedAt),
    ),
  ];
}

function newestReport(events: readonly EventFacts[], container: string, type: ProbeType, handler: ProbeHandler) {
  let other: { readonly event: EventFacts; readonly report: ProbeReport } | undefined;
  for (const event of events) {
    if (event.reason !== 'Unhealthy' && event.reason !== 'ProbeWarning') continue;
    if (event.container !== undefined && event.container !== container) continue;
    const report = parseProbeFailure(event.message, handler);
    if (report?.probe !== type) continue;
    // What the kubelet could not judge says less than what it judged.
    if (report.fault !== 'runtime-error') return { event, report };
    other ??= { event, report };
  }
  return other;
}

/** Faults that come before any path is asked for. */
const pathless: ReadonlySet<ProbeReport['fault']> = new Set([
  'refused',
  'named-port-missing',
  'network-blocked',
  'tls-mismatch',
]);

function joinAlike(signals: readonly ProbeFailed[]): readonly ProbeFailed[] {
  const order: readonly FindingState[] = ['active', 'recovering', 'recovered', 'historic'];
  const alike = new Map<string, ProbeFailed>();
  const sorted = [...signals].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      Number(b.standing.killing !== undefined) - Number(a.standing.killing !== undefined),
  );
  for (const signal of sorted) {
    const path = pathless.has(signal.report.fault) ? '' : signal.path;
    const key = `${signal.report.fault}|${signal.report.code ?? ''}|${signal.port}|${path}`;
    const known = alike.get(key);
    alike.set(
      key,
      known
        ? {
            ...known,
            also: [...known.also, signal.report.probe],
            evidence: [...known.evidence, ...signal.evidence.slice(0, 1)],
          }
        : signal,
    );
  }
  return [...alike.values()];
}

function specOf(container: Container, type: ProbeType): Probe | undefined {
  return { liveness: container.livenessProbe, readiness: container.readinessProbe, startup: container.startupProbe }[
    type
  ];
}

function handlerOf(spec: Probe): ProbeHandler | undefined {
  if (spec.httpGet) return 'http';
  if (spec.tcpSocket) return 'tcp';
  if (spec.exec) return 'exec';
  return spec.grpc ? 'grpc' : undefined;
}

function describeProbe(spec: Probe, handler: ProbeHandler): string {
  const { httpGet, tcpSocket, exec, grpc } = spec;
  const asks = {
    http: `${httpGet?.scheme ?? 'HTTP'} :${httpGet?.port ?? ''}${httpGet?.path ?? '/'}`,
    tcp: `TCP :${tcpSocket?.port ?? ''}`,
    exec: `exec ${(exec?.command ?? []).join(' ')}`,
    grpc: `gRPC :${grpc?.port ?? ''}`,
  }[handler];
  const { initialDelaySeconds = 0, periodSeconds = 10, timeoutSeconds = 1, failureThreshold = 3 } = spec;
  return `${asks} delay=${initialDelaySeconds}s timeout=${timeoutSeconds}s period=${periodSeconds}s #failure=${failureThreshold}`;
}
