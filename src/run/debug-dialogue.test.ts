import { describe, expect, it } from '@jest/globals';
import { crashingPod, factsOf, proposalOf, runningPod } from '../../test/support/debug-facts.ts';
import { heldStreams } from '../../test/support/held-streams.ts';
import type { DebugOutcome, DebugPort, DebugWishes } from '../model/debug.ts';
import type { Pod } from '../model/wire.ts';
import { holdDialogue, type DebugTalk, type DialogueOptions } from './debug-dialogue.ts';

const ref = { kind: 'Pod', namespace: 'shop', name: 'cart-1' };
const leftover = { namespace: 'shop', pod: 'copy', uid: 'u', command: 'kubectl delete' };

interface Heard {
  readonly said: string[];
  readonly calls: string[];
  readonly wishes: DebugWishes[];
  readonly exitCode: Promise<number>;
}

/** A dialogue with somebody who gives these answers in turn; without answers there is nobody. */
function hold(
  pod: Pod,
  outcomes: readonly DebugOutcome[],
  options: Partial<DialogueOptions>,
  answers?: readonly string[],
): Heard {
  const said: string[] = [];
  const calls: string[] = [];
  const wishes: DebugWishes[] = [];
  const replies = [...(answers ?? [])];
  const ends = [...outcomes];
  const port: DebugPort = {
    async propose(_ref, wished = {}) {
      wishes.push(wished);
      return proposalOf(factsOf(pod), wished);
    },
    async start() {
      calls.push('start');
      return ends.shift() ?? { note: '' };
    },
    async reattach(_proposal, name) {
      calls.push(`reattach ${name}`);
      return ends.shift() ?? { note: '' };
    },
    async cleanUp({ pod: name }) {
      calls.push(`clean up ${name}`);
      return 'deleted';
    },
  };
  const talk: DebugTalk = {
    say: (line) => said.push(line),
    session: (run) => run(heldStreams().streams, new AbortController().signal),
    ...(answers === undefined
      ? {}
      : {
          ask: async (question: string) => {
            said.push(question);
            return replies.shift() ?? '';
          },
        }),
  };
  const check = async (): Promise<undefined> => {
    calls.push('check');
    return undefined;
  };
  const all = { wishes: {}, yes: false, dryRun: false, attach: true, ...options };
  return { said, calls, wishes, exitCode: holdDialogue(port, check, ref, all, talk) };
}

const refusedOutcome: DebugOutcome = {
  note: 'The image of app has no sh. Replace it.',
  refusal: { kind: 'start-failed', reason: 'x', advice: 'y', retry: { way: 'copy', replaceImage: true } },
  leftover,
};

describe('the debug command', () => {
  it('shows context, namespace, Pod and what is permanent, and changes nothing without a yes', async () => {
    const { said, calls, exitCode } = hold(runningPod(), [], {}, ['']);
    expect(await exitCode).toBe(0);
    expect(calls).toEqual([]);
    const text = said.join('\n');
    for (const part of [
      'prod',
      'shop',
      'cart-1',
      'cannot be removed',
      'kubectl --context=prod',
      '"ephemeralContainers"',
    ])
      expect(text).toContain(part);
  });

  it('gives back the exit code of the process', async () => {
    const { calls, exitCode } = hold(runningPod(), [{ exitCode: 9, note: '' }], {}, ['y']);
    expect(await exitCode).toBe(9);
    expect(calls).toEqual(['start']);
  });

  it('is a success when the person left, and none when the connection was lost', async () => {
    expect(await hold(runningPod(), [{ left: true, note: '' }], {}, ['y']).exitCode).toBe(0);
    expect(await hold(runningPod(), [{ note: '' }], {}, ['y']).exitCode).toBe(1);
  });

  it('ends with 130 when the person gave up waiting', async () => {
    const cancelled = { note: '', refusal: { kind: 'cancelled', reason: '', advice: '' } } as const;
    expect(await hold(runningPod(), [cancelled], {}, ['y']).exitCode).toBe(130);
  });

  it('returns to a debug container that runs', async () => {
    const pod = runningPod({
      spec: { nodeName: 'n', containers: [{ name: 'app' }], ephemeralContainers: [{ name: 'old' }] },
      status: {
        phase: 'Running',
        containerStatuses: [{ name: 'app', state: { running: {} } }],
        ephemeralContainerStatuses: [{ name: 'old', state: { running: {} } }],
      },
    });
    const { calls, exitCode } = hold(pod, [{ exitCode: 0, note: '' }], {}, ['1']);
    expect(await exitCode).toBe(0);
    expect(calls).toEqual(['reattach old']);
  });

  it('asks whether to delete the copy, with yes as the default', async () => {
    const outcome = { exitCode: 0, note: '', leftover };
    const agreed = hold(crashingPod(), [outcome], {}, ['y', '']);
    await agreed.exitCode;
    expect(agreed.calls).toEqual(['start', 'clean up copy']);
    const kept = hold(crashingPod(), [outcome], {}, ['y', 'n']);
    await kept.exitCode;
    expect(kept.calls).toEqual(['start']);
    expect(kept.said).toContain('Pod copy stays. Remove it with: kubectl delete');
  });

  it('offers what would work instead', async () => {
    const { wishes, calls, exitCode } = hold(crashingPod(), [refusedOutcome, { exitCode: 0, note: '' }], {}, [
      'y',
      '',
      'y',
      'y',
    ]);
    expect(await exitCode).toBe(0);
    expect(calls).toEqual(['start', 'clean up copy', 'start']);
    expect(wishes[1]).toEqual({ way: 'copy', replaceImage: true });
  });

  it('fails with the reason and the advice when the person wants nothing else', async () => {
    await expect(hold(crashingPod(), [refusedOutcome], {}, ['y', '', 'n']).exitCode).rejects.toThrow(/has no sh/);
  });

  it('tells without a terminal what it would do', async () => {
    const { calls, said, exitCode } = hold(runningPod(), [], { dryRun: true });
    expect(await exitCode).toBe(0);
    expect(calls).toEqual(['check']);
    expect(said.at(-1)).toBe('The server would allow it. Nothing was changed.');
  });

  it('only has the server check it with --dry-run', async () => {
    const { calls, said, exitCode } = hold(runningPod(), [], { dryRun: true }, []);
    expect(await exitCode).toBe(0);
    expect(calls).toEqual(['check']);
    expect(said.at(-1)).toBe('The server would allow it. Nothing was changed.');
  });
});

describe('the debug command without a terminal', () => {
  it('runs a command that was agreed to, without a terminal in the container', async () => {
    const { wishes, calls, exitCode } = hold(runningPod(), [{ exitCode: 4, note: '' }], {
      yes: true,
      wishes: { command: ['ps'] },
    });
    expect(await exitCode).toBe(4);
    expect(wishes).toEqual([{ command: ['ps'], tty: false, stdin: false }]);
    expect(calls).toEqual(['start']);
  });

  it('leaves the terminal of the container alone when nobody attaches', async () => {
    const { wishes, exitCode } = hold(runningPod(), [{ left: true, note: '' }], { yes: true, attach: false });
    expect(await exitCode).toBe(0);
    expect(wishes).toEqual([{}]);
  });

  it('deletes the copy without asking', async () => {
    const outcome = { exitCode: 0, note: '', leftover };
    const { calls, exitCode } = hold(crashingPod(), [outcome], { yes: true, wishes: { command: ['ps'] } });
    await exitCode;
    expect(calls).toEqual(['start', 'clean up copy']);
  });

  it('refuses a shell, and a command that nobody agreed to', async () => {
    await expect(hold(runningPod(), [], { yes: true }).exitCode).rejects.toThrow(/a shell needs a terminal/);
    await expect(hold(runningPod(), [], { wishes: { command: ['ps'] } }).exitCode).rejects.toThrow(/add --yes/);
  });
});
