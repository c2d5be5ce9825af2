import type { Diagnosis, Evidence, Finding, NotSeen, Remedy, Subject } from '../model/finding.ts';
import type { ReportContext } from './context.ts';

/** The answer for programs, design §4.1: keys in a fixed order, so that equal answers are equal bytes. */
export function diagnosisList(diagnoses: readonly Diagnosis[], context: ReportContext): object {
  return {
    apiVersion: 'pod-doctor/v1',
    kind: 'DiagnosisList',
    metadata: {
      asOf: new Date(context.asOf).toISOString().replace('.000Z', 'Z'),
      source: context.source,
      context: context.context,
      notSeen: context.notSeen.map(notSeen),
      ...(context.cutShort ? { cutShort: true } : {}),
    },
    items: diagnoses.map(item),
  };
}

/** The same as text, indented by two. */
export function reportJson(diagnoses: readonly Diagnosis[], context: ReportContext): string {
  return `${JSON.stringify(diagnosisList(diagnoses, context), undefined, 2)}\n`;
}

/** One item of the list. */
export function item(diagnosis: Diagnosis): object {
  return {
    subject: subject(diagnosis.subject),
    status: diagnosis.status,
    health: diagnosis.health,
    findings: diagnosis.findings.map(finding),
  };
}

function subject({ kind, namespace, name, uid, node, owner }: Subject): object {
  return {
    kind,
    ...present({ namespace }),
    name,
    ...present({ uid, node }),
    ...(owner === undefined ? {} : { owner: { kind: owner.kind, name: owner.name } }),
  };
}

function finding(found: Finding): object {
  const { id, role, severity, state, certainty, container, title, why, settles, members, inferredFrom, since, docs } =
    found;
  return {
    id,
    role,
    severity,
    state,
    certainty,
    ...present({ container }),
    title,
    why,
    evidence: found.evidence.map(evidence),
    chain: found.chain,
    ...present({ settles, members, inferredFrom }),
    remedies: found.remedies.map(remedy),
    ...present({ since, docs }),
  };
}

function evidence({ kind, object, path, value, at }: Evidence): object {
  return { kind, object, path, value, ...present({ at }) };
}

function remedy({ text, command, effect, by }: Remedy): object {
  return { text, ...present({ command }), effect, by };
}

function notSeen({ resource, scope, reason, effect }: NotSeen): object {
  return { resource, scope, reason, effect };
}

/** Only the entries that have a value. */
function present(entries: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
