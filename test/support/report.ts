import type { Diagnosis, Finding } from '../../src/model/finding.ts';
import { plainPalette } from '../../src/report/context.ts';
import type { ReportContext, ReportStyle } from '../../src/report/context.ts';

/** A look at the namespace `shop` of the cluster `prod`. */
export const context: ReportContext = {
  asOf: Date.parse('2026-03-01T03:00:00Z'),
  source: 'cluster',
  context: 'prod',
  namespaces: ['shop'],
  pods: 1,
  notSeen: [],
  refused: [],
  cutShort: false,
};
/** Eighty columns, no colour, ages in minutes. */
export const style: ReportStyle = {
  width: 80,
  palette: plainPalette,
  duration: (milliseconds) => `${Math.round(milliseconds / 60_000)}m`,
};

/** A finding with everything that one can have. */
export const oom: Finding = {
  id: 'crash/oom-limit',
  role: 'root',
  severity: 'error',
  state: 'active',
  certainty: 'certain',
  container: 'app',
  title: 'Killed at its memory limit of 64Mi; 4 restarts in 6 minutes',
  why: 'The kernel killed it when it passed resources.limits.memory, and the last two runs lasted 21 s and 19 s.',
  evidence: [
    {
      kind: 'field',
      object: 'Pod shop/cart-0',
      path: 'lastState.terminated',
      value: 'OOMKilled, exit 137',
      at: '2026-03-01T02:59:00Z',
    },
    { kind: 'event', object: 'Node n1', path: 'SystemOOM', value: 'victim process: cart' },
  ],
  chain: ['crash/oom-limit', 'symptom/crash-loop-back-off'],
  settles: 'Watch its memory.',
  remedies: [
    { text: 'roll back', command: 'kubectl -n shop rollout undo deploy/cart', effect: 'mutating', by: 'app' },
    { text: 'delete what it keeps', command: 'kubectl -n shop delete pvc data', effect: 'destructive', by: 'platform' },
    { text: 'see its use', command: 'kubectl -n shop top pod cart-0', effect: 'read-only', by: 'app' },
  ],
  since: '2026-03-01T02:54:00Z',
};

/** The diagnosis of a Pod of Deployment `cart`; healthy where nothing was found. */
export function pod(name: string, findings: readonly Finding[], more: Partial<Diagnosis> = {}): Diagnosis {
  return {
    subject: { kind: 'Pod', namespace: 'shop', name, owner: { kind: 'Deployment', name: 'cart' } },
    status: findings.length === 0 ? 'Running' : 'CrashLoopBackOff',
    health: findings.length === 0 ? 'Healthy' : 'Failing',
    findings,
    notSeen: [],
    ...more,
  };
}

/** The diagnosis of the Deployment `cart` itself. */
export function deployment(findings: readonly Finding[]): Diagnosis {
  const subject = { kind: 'Deployment', namespace: 'shop', name: 'cart' };
  return {
    subject,
    status: '0/1 ready',
    health: findings.length === 0 ? 'Healthy' : 'Degraded',
    findings,
    notSeen: [],
  };
}

/** Without its line breaks and margins. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
