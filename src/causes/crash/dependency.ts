import type { Evidence, Subject } from '../../model/finding.ts';
import type { View } from '../../model/reading.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, DebugHint, OwnFacts } from '../../signals/cause.ts';
import { absence, field } from '../../signals/evidence.ts';
import type { LogLine } from '../../signals/log-line.ts';
import { speaksOf, tellLine } from './log-telling.ts';
import type { LineWords } from './log-telling.ts';

/** What the API knows of the other side of a connection. */
interface Dependency {
  /** A sentence on it, to stand in a "why". */
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

interface ServiceName {
  readonly name: string;
  readonly namespace: string;
  /** Only a one-word name or `….svc` must be a Service; `db.shop` may as well be a host elsewhere. */
  readonly must: boolean;
}

/** One way in which another program is not reached, as the log says it. */
interface DependencyFault {
  readonly kind: 'refused' | 'timeout' | 'dns';
  readonly debug: DebugHint;
  readonly docs?: string;
  /** `known` is a sentence on the other side, where the API knows it; its evidence is added. */
  readonly words: (seen: LogLine, about: Subject, known: string | undefined) => LineWords;
}

/** A cause for programs that end because they do not reach another one; it may come up yet. */
export function defineDependencyFault({ kind, words, ...own }: OwnFacts & DependencyFault): Cause<'log-line'> {
  return defineCause({
    ...own,
    on: 'log-line',
    scope: 'container',
    stage: 'running',
    severity: 'error',
    heals: 'maybe',
    parent: 'crash/app-error',
    find(signal, view) {
      const seen = speaksOf(signal, kind);
      return seen && { seen, dependency: lookUp(seen.fault.what, seen.subject.ref.namespace, view) };
    },
    tell: ({ seen, dependency }, about) =>
      tellLine(seen, about, {
        ...words(seen, about, dependency?.sentence),
        ...(dependency ? { evidence: dependency.evidence } : {}),
      }),
  });
}

/** Looks the host of `host:port` up as a Service: does it exist, and has it ready endpoints? Nothing where it cannot be one. */
function lookUp(target: string | undefined, namespace: string | undefined, view: View): Dependency | undefined {
  const service = serviceName(target?.replace(/:\d+$/, '') ?? '', namespace ?? '');
  if (!service) return undefined;
  const { name, must } = service;
  const ref = { kind: 'Service', namespace: service.namespace, name };
  const reading = view.object('Service', name, service.namespace);
  if (reading.state === 'absent' && must) {
    return {
      sentence: `There is no Service ${name} in namespace ${service.namespace}.`,
      evidence: [absence(ref, 'not found', reading.asOf)],
    };
  }
  if (reading.state !== 'present' || reading.value.spec?.type === 'ExternalName') return undefined;
  const slices = view.list('EndpointSlice', {
    namespace: service.namespace,
    labelSelector: `kubernetes.io/service-name=${name}`,
  });
  if (slices.state !== 'present') return undefined;
  const endpoints = slices.value.flatMap((slice) => slice.endpoints ?? []);
  const ready = endpoints.filter((each) => each.conditions?.ready !== false).length;
  return {
    sentence:
      ready === 0
        ? `Service ${name} has no ready endpoint, so nobody answers there.`
        : `Service ${name} has ${ready} ready endpoint${ready === 1 ? '' : 's'} now.`,
    evidence: [field(ref, 'ready endpoints', ready)],
  };
}

function serviceName(host: string, namespace: string): ServiceName | undefined {
  if (host === 'localhost' || /^[\d.]+$/.test(host) || host.includes(':')) return undefined;
  const [name, second, third] = host.split('.');
  if (!name || !/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name)) return undefined;
  if (second === undefined) return { name, namespace, must: true };
  if (third === 'svc') return { name, namespace: second, must: true };
  return third === undefined ? { name, namespace: second, must: false } : undefined;
}
