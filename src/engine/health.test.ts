import { describe, expect, it } from '@jest/globals';
import type { Finding, FindingState, Severity } from '../model/finding.ts';
import { healthOf } from './health.ts';

function finding(severity: Severity, state: FindingState, id: Finding['id'] = 'crash/app-error'): Finding {
  return {
    id,
    role: 'root',
    severity,
    state,
    certainty: 'certain',
    title: '',
    why: '',
    evidence: [],
    chain: [],
    remedies: [],
  };
}

describe('health', () => {
  it.each([
    ['nothing found on a settled Pod', [], 'settled', false, 'Healthy'],
    ['an error on a Pod that is ready', [finding('error', 'active')], 'settled', false, 'Degraded'],
    ['an error on a Pod that is not', [finding('error', 'active')], 'starting', false, 'Failing'],
    ['a warning', [finding('warning', 'active')], 'settled', false, 'Degraded'],
    ['what is over', [finding('info', 'historic')], 'settled', false, 'Healthy'],
    ['information on a settled workload', [finding('info', 'active')], 'settled', false, 'Healthy'],
    ['what recovers', [finding('warning', 'recovering')], 'settled', false, 'Progressing'],
    ['a start', [], 'starting', false, 'Progressing'],
    ['a start that cannot be looked into', [], 'starting', true, 'Unknown'],
    ['no cause', [finding('warning', 'active', 'unknown/insufficient-evidence')], 'starting', false, 'Unknown'],
    ['a finished Pod', [], 'ended', false, 'Healthy'],
  ] as const)('of %s', (_says, findings, progress, blind, health) => {
    expect(healthOf(findings, progress, blind)).toBe(health);
  });
});
