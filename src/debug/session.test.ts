import { describe, expect, it } from '@jest/globals';
import { crashingPod, factsOf, proposalOf, runningPod } from '../../test/support/debug-facts.ts';
import type { DebugOutcome, DebugRefusal } from '../model/debug.ts';
import { advance, type SessionEvent, type SessionState } from './session.ts';

const refusal: DebugRefusal = { kind: 'webhook', reason: 'it says no', advice: 'ask it' };

const beside: SessionEvent = { kind: 'proposed', proposal: proposalOf(factsOf(runningPod())) };
const copied: SessionEvent = { kind: 'proposed', proposal: proposalOf(factsOf(crashingPod())) };
const running: SessionEvent[] = [
  { kind: 'agreed' },
  { kind: 'dry-run-passed' },
  { kind: 'created', uid: 'uid-2' },
  { kind: 'seen', verdict: { kind: 'running' } },
];

function after(...events: readonly SessionEvent[]): SessionState {
  return events.reduce(advance, { step: 'preflight' });
}

function outcomeAfter(...events: readonly SessionEvent[]): DebugOutcome {
  const state = after(...events);
  if (state.step !== 'ended') throw new Error(`still at ${state.step}`);
  return state.outcome;
}

describe('a session', () => {
  it('goes step by step, and each step waits for its own event', () => {
    const steps = [beside, ...running].map((_event, index, all) => after(...all.slice(0, index + 1)).step);
    expect(steps).toEqual(['confirm', 'dry-run', 'create', 'wait', 'attach']);
    expect(after(beside, { kind: 'dry-run-passed' }).step).toBe('confirm');
    expect(after(beside, { kind: 'agreed' }, { kind: 'created', uid: '' }).step).toBe('dry-run');
  });

  it('ends with the exit code of the process', () => {
    expect(outcomeAfter(beside, ...running, { kind: 'closed', end: { how: 'ended', exitCode: 7 } })).toEqual({
      exitCode: 7,
      note: 'The session ended with exit code 7.',
    });
  });

  it('tells how to come back to a session that was left', () => {
    const outcome = outcomeAfter(beside, ...running, { kind: 'closed', end: { how: 'detached' } });
    expect(outcome.left).toBe(true);
    expect(outcome.note).toContain('kubectl --context=prod -n shop attach cart-1 -c debugger-x7k2p -i -t');
  });

  it('does not call a lost connection the end', () => {
    const outcome = outcomeAfter(beside, ...running, { kind: 'closed', end: { how: 'lost', reason: 'ECONNRESET' } });
    expect(outcome.exitCode).toBeUndefined();
    expect(outcome.note).toMatch(/lost: ECONNRESET\. The session may go on/);
  });

  it('names the copy that is left behind', () => {
    const outcome = outcomeAfter(copied, ...running, { kind: 'closed', end: { how: 'ended', exitCode: 0 } });
    expect(outcome.leftover).toEqual({
      namespace: 'shop',
      pod: 'cart-1-debug-x7k2p',
      uid: 'uid-2',
      command: 'kubectl --context=prod -n shop delete pod cart-1-debug-x7k2p',
    });
  });

  it.each([
    ['the dry run', [beside, { kind: 'agreed' }]],
    ['the patch', [beside, { kind: 'agreed' }, { kind: 'dry-run-passed' }]],
  ] as const)('leaves nothing behind when %s is refused', (_what, events) => {
    expect(outcomeAfter(...events, { kind: 'refused', refusal })).toEqual({ note: 'It says no. Ask it.', refusal });
  });

  it('says that a debug container stays when it never ran', () => {
    const verdict = { kind: 'refused', refusal } as const;
    const outcome = outcomeAfter(beside, ...running.slice(0, 3), { kind: 'seen', verdict });
    expect(outcome.note).toMatch(/debugger-x7k2p stays in the Pod/);
  });

  it('leaves a copy to be removed when it never ran', () => {
    const outcome = outcomeAfter(copied, ...running.slice(0, 3), { kind: 'cancelled' });
    expect(outcome).toMatchObject({ refusal: { kind: 'cancelled' }, leftover: { uid: 'uid-2' } });
  });

  it('never begins with a proposal that is refused', () => {
    const proposal = { ...proposalOf(factsOf(runningPod())), refusal };
    expect(outcomeAfter({ kind: 'proposed', proposal }).refusal).toBe(refusal);
  });

  it('stays ended', () => {
    const ended = after(beside, { kind: 'cancelled' });
    expect(advance(ended, { kind: 'agreed' })).toBe(ended);
  });
});
