import type { Api } from '../boot/api.ts';
import type { Staged } from '../runner/stage.ts';

/** What a live test has to work with. */
export type Stage = {
  readonly api: Api;
  /** The namespace of the test, with its objects in it. */
  readonly namespace: string;
  /** The packaged program. */
  readonly program: string;
};

/** A test of the packaged program as a person uses it, on the real cluster. Its namespace is made and removed for it. */
export type LiveTest = Staged & {
  readonly kind: 'live';
  readonly summary: string;
  /** Whether it belongs to the run without `--all`. */
  readonly chosen: boolean;
  /** It measures times or stops a part of the cluster: it runs when nothing else does. */
  readonly alone: boolean;
  /** Throws where something is not as it must be; gives what was measured, in words. */
  readonly run: (stage: Stage) => Promise<string>;
};
