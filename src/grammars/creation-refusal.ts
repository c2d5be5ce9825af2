import { parseAmounts } from './quota.ts';

/** One bound of a LimitRange that a template breaks. */
export interface BrokenLimit {
  readonly bound: 'minimum' | 'maximum';
  readonly resource: string;
  readonly per: string;
  readonly limit: string;
  /** What the template has; undefined where it says nothing. */
  readonly got?: string;
  /** Whether the request or the limit of the template is meant. */
  readonly field: string;
}

/** Why the API server would not take a Pod. */
export type CreationRefusal =
  | {
      readonly kind: 'quota-exceeded';
      readonly quota: string;
      readonly requested: ReadonlyMap<string, string>;
      readonly used: ReadonlyMap<string, string>;
      readonly limited: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'quota-missing-resources'; readonly quota: string; readonly missing: string }
  /** A resource or a scope that may be used only where a quota covers it. */
  | { readonly kind: 'quota-uncovered'; readonly what: string }
  | { readonly kind: 'policy-denied'; readonly policy: string; readonly binding: string; readonly message: string }
  | { readonly kind: 'template-invalid'; readonly fields: string }
  | {
      readonly kind: 'limit-ratio';
      readonly resource: string;
      readonly per: string;
      readonly max: string;
      readonly got: string;
    }
  | { readonly kind: 'namespace-placement'; readonly what: 'selector' | 'tolerations' }
  | { readonly kind: 'limit-range'; readonly broken: readonly BrokenLimit[] }
  | {
      readonly kind: 'pod-security';
      readonly level: string;
      readonly version: string;
      readonly checks: readonly { readonly reason: string; readonly detail: string }[];
    }
  | { readonly kind: 'webhook-denied'; readonly webhook: string; readonly message: string }
  | { readonly kind: 'webhook-unreachable'; readonly webhook: string; readonly why: string }
  | { readonly kind: 'service-account'; readonly namespace: string; readonly name: string }
  | { readonly kind: 'priority-class'; readonly name: string }
  | { readonly kind: 'runtime-class'; readonly name: string }
  | { readonly kind: 'namespace-terminating'; readonly namespace: string }
  /** OpenShift: what each constraint that may be used objects to; empty where none may be used. */
  | { readonly kind: 'security-context-constraint'; readonly objections: readonly string[] }
  | { readonly kind: 'other' };

/** A refusal with the API's own words, freed of what the controller wrote around them. */
export type ReadRefusal = CreationRefusal & { readonly said: string };

type Groups = Readonly<Record<string, string | undefined>>;

/** Texts of the API server's admission plugins (failure catalogue §2.1), from the most to the least telling. */
const table: readonly (readonly [RegExp, (groups: Groups) => CreationRefusal])[] = [
  [
    /[Ee]xceeded quota: (?<quota>[^,]+), requested: (?<requested>.+?), used: (?<used>.+?), limited: (?<limited>.+)$/,
    ({ quota = '', requested = '', used = '', limited = '' }) => ({
      kind: 'quota-exceeded',
      quota,
      requested: parseAmounts(requested),
      used: parseAmounts(used),
      limited: parseAmounts(limited),
    }),
  ],
  [
    /[Ff]ailed quota: (?<quota>[^:]+): must specify (?<missing>.+)$/,
    ({ quota = '', missing = '' }) => ({ kind: 'quota-missing-resources', quota, missing }),
  ],
  [
    /violates PodSecurity "(?<level>[a-z]+):(?<version>[^"]+)": (?<checks>[\s\S]+)$/,
    ({ level = '', version = '', checks = '' }) => ({
      kind: 'pod-security',
      level,
      version,
      checks: splitChecks(checks),
    }),
  ],
  [
    /admission webhook "(?<webhook>[^"]+)" denied the request(?:: (?<message>[\s\S]*)| without explanation)/,
    ({ webhook = '', message = '' }) => ({ kind: 'webhook-denied', webhook, message: message.trim() }),
  ],
  [
    /ValidatingAdmissionPolicy '(?<policy>[^']+)'(?: with binding '(?<binding>[^']+)')? denied request: (?<message>[\s\S]+)$/,
    ({ policy = '', binding = '', message = '' }) => ({ kind: 'policy-denied', policy, binding, message }),
  ],
  [
    /insufficient quota to (?:consume: |match these scopes: )(?<what>[\s\S]+)$/,
    ({ what = '' }) => ({ kind: 'quota-uncovered', what }),
  ],
  [/^Pod "[^"]*" is invalid: (?<fields>[\s\S]+)$/, ({ fields = '' }) => ({ kind: 'template-invalid', fields })],
  [
    /failed calling webhook "(?<webhook>[^"]+)": (?<why>[\s\S]+)$/,
    ({ webhook = '', why = '' }) => ({
      kind: 'webhook-unreachable',
      webhook,
      why: why.replace(/^failed to call webhook: /, ''),
    }),
  ],
  [
    /error looking up service account (?<namespace>[^/\s]+)\/(?<name>\S+): serviceaccount "[^"]+" not found/,
    ({ namespace = '', name = '' }) => ({ kind: 'service-account', namespace, name }),
  ],
  [/no PriorityClass with name (?<name>\S+) was found/, ({ name = '' }) => ({ kind: 'priority-class', name })],
  [
    /pod node label selector conflicts with its namespace node label selector/,
    () => ({ kind: 'namespace-placement', what: 'selector' }),
  ],
  [/ conflict with its (?:namespace|cluster) whitelist/, () => ({ kind: 'namespace-placement', what: 'tolerations' })],
  [/RuntimeClass "(?<name>[^"]+)" not found/, ({ name = '' }) => ({ kind: 'runtime-class', name })],
  [
    /(?<!\S)(?<resource>\S+) max limit to request ratio per (?<per>\w+) is (?<max>[^,]+), but provided ratio is (?<got>[\d.]*\d)/,
    ({ resource = '', per = '', max = '', got = '' }) => ({ kind: 'limit-ratio', resource, per, max, got }),
  ],
  [
    /unable to create new content in namespace (?<namespace>\S+) because it is being terminated/,
    ({ namespace = '' }) => ({ kind: 'namespace-terminating', namespace }),
  ],
  [
    /unable to validate against any security context constraint: ?\[(?<told>[\s\S]*)\]?$/,
    ({ told = '' }) => ({ kind: 'security-context-constraint', objections: splitObjections(told) }),
  ],
];

/**
 * Reads the API error in an event FailedCreate, or in the condition ReplicaFailure, which carries the error alone.
 * Several broken limits come as one list in square brackets.
 */
export function parseCreationRefusal(message: string): ReadRefusal {
  const said = message
    .trim()
    .replace(/^\(combined from similar events\): /, '')
    .replace(/^Error creating(?: job)?: /, '')
    .replace(/^create Pod \S+ in StatefulSet \S+ failed error: /, '');
  for (const [pattern, read] of table) {
    const match = pattern.exec(said);
    if (match) return { ...read(match.groups ?? {}), said };
  }
  const broken = brokenLimits(said);
  return broken.length > 0 ? { kind: 'limit-range', broken, said } : { kind: 'other', said };
}

function brokenLimits(said: string): readonly BrokenLimit[] {
  const pattern =
    /(minimum|maximum) (\S+) usage per (\w+) is ([^,.\s\]]+(?:\.\d+\w*)?)(?:, but (request|limit) is ([^,\]\s]+)|\. +No (request|limit) is specified)/g;
  return [...said.matchAll(pattern)].map(([, bound, resource = '', per = '', limit = '', field, got, unset]) => ({
    bound: bound === 'minimum' ? 'minimum' : 'maximum',
    resource,
    per,
    limit,
    ...(got === undefined ? {} : { got }),
    field: field ?? unset ?? 'limit',
  }));
}

function splitChecks(checks: string): readonly { readonly reason: string; readonly detail: string }[] {
  return checks.split(/\), (?=[^()]+ \()/).map((check) => {
    const [, reason = check, detail = ''] = /^(.+?) \(([\s\S]*?)\)?$/.exec(check) ?? [];
    return { reason, detail };
  });
}

/** Each constraint that was tried, or each field; those that the account may not use say nothing of the template. */
function splitObjections(told: string): readonly string[] {
  return told
    .replace(/\]$/, '')
    .split(/,? (?=provider )|,? (?<!: )(?=\.?spec\.|\.(?:init)?containers)/i)
    .filter((item) => item !== '' && !/Forbidden: not usable by user or serviceaccount/.test(item));
}
