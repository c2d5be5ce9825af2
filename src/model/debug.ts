import type { CauseId } from './finding.ts';
import type { ObjectRef } from './ref.ts';

/** `ephemeral`: a debug container beside the running one; `copy`: a second Pod whose command is replaced. */
export type DebugWay = 'ephemeral' | 'copy';

/** The profiles of `kubectl debug --profile`, without the retired `legacy`. */
export const debugProfiles = ['general', 'baseline', 'restricted', 'netadmin', 'sysadmin'] as const;

export type DebugProfile = (typeof debugProfiles)[number];

/** What the person asked for. Whatever is left out is chosen from the diagnosis, the Pod and the namespace's policy. */
export interface DebugWishes {
  /** The root cause the person looks at (`findings[0].id`): its hint chooses way and profile. */
  readonly cause?: CauseId;
  /** The container to look into (`--target`); default the one of the finding, else the Pod's default container. */
  readonly target?: string;
  readonly way?: DebugWay;
  readonly image?: string;
  /** In a copy: the debug image in place of the container's own, for images without a shell. `image` does the same. */
  readonly replaceImage?: boolean;
  readonly profile?: DebugProfile;
  /** Name of the new debug container (`-c`). */
  readonly container?: string;
  /** Name of the copy (`--copy-to`); asks for the copy too. */
  readonly copyTo?: string;
  /** A partial container, laid over what the profile gives (`--custom`), as JSON text. */
  readonly custom?: string;
  /** `--image-pull-policy`. */
  readonly pullPolicy?: string;
  /** Whether the containers of a copy see each other's processes (`--share-processes`); default true. */
  readonly shareProcesses?: boolean;
  /** What runs in the debug container; default `sh`. */
  readonly command?: readonly string[];
  /** Default true. */
  readonly tty?: boolean;
  /** Default true. */
  readonly stdin?: boolean;
}

/** Why there can be no session, told apart so that each has its own advice. */
export type DebugRefusalKind =
  | 'read-only'
  | 'pod-not-found'
  | 'pod-pending'
  | 'pod-finished'
  | 'pod-terminating'
  | 'static-pod'
  | 'windows'
  | 'no-such-container'
  | 'target-not-running'
  | 'forbidden'
  | 'pod-security'
  | 'webhook'
  | 'quota'
  | 'subresource-missing'
  | 'invalid'
  | 'image'
  | 'run-as-root'
  | 'start-failed'
  | 'pod-changed'
  | 'timeout'
  | 'cancelled'
  | 'attach-failed'
  | 'unreachable';

export interface DebugRefusal {
  readonly kind: DebugRefusalKind;
  /** One sentence that names what stands in the way. */
  readonly reason: string;
  /** What to do about it. */
  readonly advice: string;
  /** Another way that would work here. */
  readonly offer?: DebugWay;
  /** What to propose again with, when that would work here. */
  readonly retry?: DebugWishes;
}

/** A debug container that is in the Pod already and still runs. */
export interface ExistingDebugger {
  readonly name: string;
  readonly image: string;
  readonly target?: string;
  /** RFC 3339; when it was started. */
  readonly startedAt?: string;
  readonly tty: boolean;
  readonly stdin: boolean;
}

/** Everything the effects need to know, decided. `body` is sent as it stands. */
export interface DebugPlan {
  readonly way: DebugWay;
  /** Name of the kubeconfig context; empty without one. */
  readonly context: string;
  readonly namespace: string;
  /** The sick Pod, and the uid it must still have. */
  readonly pod: string;
  readonly uid: string;
  /** The Pod in which the session runs: the same, or the copy. */
  readonly sessionPod: string;
  /** The container to attach to: the debug container, or the changed container of the copy. */
  readonly container: string;
  /** Whose processes are shared; absent when the runtime's default is left. */
  readonly target?: string;
  readonly image: string;
  readonly profile: DebugProfile;
  readonly command: readonly string[];
  readonly tty: boolean;
  readonly stdin: boolean;
  /** `ephemeral`: the strategic merge patch of `pods/ephemeralcontainers`; `copy`: the Pod to create. JSON, indented by two. */
  readonly body: string;
  /** `body` as it may be shown: values of environment variables are masked. */
  readonly shown: string;
}

/** What the confirm screen shows. With a `refusal` it cannot go; without, `plan` is there. */
export interface DebugProposal {
  readonly context: string;
  readonly server: string;
  readonly namespace: string;
  readonly pod: string;
  readonly way: DebugWay;
  /** One sentence: why this way and profile. */
  readonly why: string;
  readonly plan?: DebugPlan;
  /** The equal `kubectl debug …` line; empty when refused. */
  readonly kubectl: string;
  readonly warnings: readonly string[];
  /** What will stay or cannot be taken back, one sentence each. */
  readonly permanent: readonly string[];
  /** A first command that is worth typing there. */
  readonly tryFirst?: string;
  readonly refusal?: DebugRefusal;
  /** Debug containers to which one can return instead. */
  readonly existing: readonly ExistingDebugger[];
}

/** Size of a terminal in cells. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** The person's side of a session. Owned by the caller, so that a session leaves no listener behind. */
export interface DebugStreams {
  /** Delivers what is typed until the returned function is called; `onEnd` when there is no more (end of a pipe). */
  readonly input?: (onBytes: (bytes: Uint8Array) => void, onEnd: () => void) => () => void;
  readonly output: (bytes: Uint8Array) => void;
  readonly errors: (bytes: Uint8Array) => void;
  /** The size now; absent when there is no terminal. */
  readonly size?: () => TerminalSize;
  /** Calls back on each change of size until the returned function is called. */
  readonly onResize?: (changed: () => void) => () => void;
}

/** Where a session stands; `debug/session.ts` moves it. */
export type DebugStep = 'preflight' | 'confirm' | 'dry-run' | 'create' | 'wait' | 'attach' | 'ended';

/** What goes on, as one line of text. */
export interface DebugProgress {
  readonly step: DebugStep;
  readonly text: string;
}

/** A Pod of ours that still exists. */
export interface DebugLeftover {
  readonly namespace: string;
  readonly pod: string;
  readonly uid: string;
  /** The command that removes it. */
  readonly command: string;
}

/** How a session ended. */
export interface DebugOutcome {
  /** The remote process's code; absent while it still runs or was never started. */
  readonly exitCode?: number;
  /** One or two sentences: how it ended, what is left, how to come back. */
  readonly note: string;
  /** The person left, and the session goes on. */
  readonly left?: boolean;
  /** Set when there was no session. */
  readonly refusal?: DebugRefusal;
  /** The copy of the Pod, to be removed with `cleanUp` if the person agrees. */
  readonly leftover?: DebugLeftover;
}

/**
 * Debugging as the screen and the `debug` command see it. `propose` only reads. `start` and `reattach` are called after the
 * person agreed, with the terminal handed over and raw; they settle when the session is over and reject only for bugs.
 * In a session Ctrl-P Ctrl-Q leaves, and the shell goes on running.
 */
export interface DebugPort {
  propose(ref: ObjectRef, wishes?: DebugWishes, signal?: AbortSignal): Promise<DebugProposal>;
  start(
    proposal: DebugProposal,
    streams: DebugStreams,
    onProgress: (progress: DebugProgress) => void,
    signal: AbortSignal,
  ): Promise<DebugOutcome>;
  reattach(
    proposal: DebugProposal,
    debuggerName: string,
    streams: DebugStreams,
    onProgress: (progress: DebugProgress) => void,
    signal: AbortSignal,
  ): Promise<DebugOutcome>;
  /** Deletes the copy; resolves with one sentence on how that went. */
  cleanUp(leftover: DebugLeftover): Promise<string>;
}
