import { findPort } from './log-names.ts';
import { signatures } from './log-signatures.ts';
import type { LogFaultKind } from './log-signature.ts';

/** A line of log, classified. */
export interface LogFault {
  readonly kind: LogFaultKind;
  /** What it is about: a path, a variable, a module, a host, `host:port`, a user, a database. */
  readonly what?: string;
  readonly port?: number;
  /** `k8s-rbac`: who may not do what. */
  readonly access?: { readonly account: string; readonly verb: string; readonly resource: string };
}

/** Classifies a line that speaks of an error. What matches nothing is `other`. */
export function classifyLine(line: string): LogFault {
  for (const { kind, patterns, find } of signatures) {
    for (const pattern of patterns) {
      const match = pattern.exec(line);
      if (match) return detail(kind, line, match.groups?.['what'] ?? find?.(line));
    }
  }
  return { kind: 'other' };
}

function detail(kind: LogFaultKind, line: string, what: string | undefined): LogFault {
  if (kind === 'k8s-rbac') return rbac(line);
  const port = kind === 'port-in-use' || kind === 'port-privileged' ? findPort(line) : undefined;
  return { kind, ...(what ? { what } : {}), ...(port === undefined ? {} : { port }) };
}

function rbac(line: string): LogFault {
  const match = /User "system:serviceaccount:([^"]+)" cannot (\w+) resource "([^"]+)"/.exec(line);
  const [, account, verb, resource] = match ?? [];
  return { kind: 'k8s-rbac', ...(account && verb && resource ? { access: { account, verb, resource } } : {}) };
}
