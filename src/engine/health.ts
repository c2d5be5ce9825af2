import type { Finding, Health } from '../model/finding.ts';

/** One word for a subject: what its findings say of the present, and whether it is still on its way. Information alone is no illness. */
export function healthOf(
  findings: readonly Finding[],
  progress: 'settled' | 'starting' | 'ended',
  blind: boolean,
): Health {
  const now = findings.filter(
    (finding) => finding.role !== 'advice' && (finding.state === 'active' || finding.state === 'recovering'),
  );
  const active = now.filter((finding) => finding.state === 'active');
  if (active.some((finding) => finding.id.startsWith('unknown/'))) return 'Unknown';
  if (active.some((finding) => finding.severity === 'critical' || finding.severity === 'error')) {
    return progress === 'settled' ? 'Degraded' : 'Failing';
  }
  if (active.some((finding) => finding.severity === 'warning')) return 'Degraded';
  const recovers = now.some((finding) => finding.state === 'recovering');
  if (recovers || progress === 'starting') return blind && now.length === 0 ? 'Unknown' : 'Progressing';
  return 'Healthy';
}
