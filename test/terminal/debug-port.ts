import { Buffer } from 'node:buffer';
import type { DebugOutcome, DebugPort, DebugProposal, DebugStreams } from '../../src/model/debug.ts';

/** A proposal that can go, unless changed. */
export function proposal(changes: Partial<DebugProposal> = {}): DebugProposal {
  return {
    context: 'prod-eu',
    server: 'https://10.0.0.1:6443',
    namespace: 'shop',
    pod: 'cart-7d9f4-x2k9p',
    way: 'ephemeral',
    why: 'The container runs, so its processes can be looked at from beside it.',
    plan: {
      way: 'ephemeral',
      context: 'prod-eu',
      namespace: 'shop',
      pod: 'cart-7d9f4-x2k9p',
      uid: 'uid-cart',
      sessionPod: 'cart-7d9f4-x2k9p',
      container: 'debugger-x7k2p',
      target: 'app',
      image: 'busybox:1.37',
      profile: 'general',
      command: ['sh'],
      tty: true,
      stdin: true,
      body: '{\n  "name": "debugger-x7k2p"\n}',
      shown: '{\n  "name": "debugger-x7k2p"\n}',
    },
    kubectl: 'kubectl -n shop debug cart-7d9f4-x2k9p -it --image=busybox:1.37 --target=app --profile=general',
    warnings: ['What is typed is kept in the container log.'],
    permanent: ['The debug container stays in the Pod until the Pod is deleted.'],
    existing: [],
    ...changes,
  };
}

/** What a session does in a test: it gets the terminal and gives back how it ended. */
export type FakeSession = (streams: DebugStreams, signal: AbortSignal) => Promise<DebugOutcome>;

/** A debug port that counts what it was asked to do. */
export class FakeDebugPort implements DebugPort {
  readonly done: string[] = [];
  readonly #session: FakeSession;
  readonly #proposal: DebugProposal;

  constructor(session: FakeSession, first: DebugProposal = proposal()) {
    this.#session = session;
    this.#proposal = first;
  }

  propose: DebugPort['propose'] = async (_ref, wishes) => {
    this.done.push(`propose ${wishes?.way ?? 'any'}`);
    const { refusal: _, ...copy } = this.#proposal;
    return Promise.resolve(wishes?.way === 'copy' ? { ...copy, way: 'copy' } : this.#proposal);
  };

  start: DebugPort['start'] = async (_proposal, streams, onProgress, signal) => {
    this.done.push('start');
    onProgress({ step: 'wait', text: 'waiting for debugger-x7k2p' });
    return this.#session(streams, signal);
  };

  reattach: DebugPort['reattach'] = async (_proposal, name, streams, _onProgress, signal) => {
    this.done.push(`reattach ${name}`);
    return this.#session(streams, signal);
  };

  cleanUp: DebugPort['cleanUp'] = async ({ pod }) => {
    this.done.push(`delete ${pod}`);
    return Promise.resolve(`Pod ${pod} is deleted.`);
  };
}

/** A session that echoes what is typed until `exit` has been typed. */
export const echoing: FakeSession = async ({ input, output }) =>
  new Promise((resolve) => {
    let typed = '';
    const close = input?.(
      (bytes) => {
        typed += Buffer.from(bytes).toString('utf8');
        output(bytes);
        if (!typed.endsWith('exit')) return;
        close?.();
        resolve({ exitCode: 0, note: `The shell ended after "${typed}".` });
      },
      () => undefined,
    );
    output(Buffer.from('/ # '));
  });
