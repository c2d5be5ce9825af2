import type { ConnectionFlags } from '../model/connection.ts';
import type { DebugWishes } from '../model/debug.ts';
import type { Target } from './targets.ts';

/** What every command is told. */
export interface Settings {
  readonly connection: ConnectionFlags;
  /** As given by `-n`; none means the namespace of the context. */
  readonly namespaces: readonly string[];
  readonly allNamespaces: boolean;
  /** Objects a page of a list; 0 = in one piece; the source's own measure if not given. */
  readonly chunkSize?: number;
  readonly color: 'auto' | 'always' | 'never';
  readonly plain: boolean;
  readonly readOnly: boolean;
  /** 0 unless `-v` was given. */
  readonly verbosity: number;
}

/** What to look at. */
export interface Selection {
  readonly targets: readonly Target[];
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  /** A file to read instead of a cluster; `-` is stdin. */
  readonly file?: string;
  /** Milliseconds since the epoch: the "now" of a file. */
  readonly asOf?: number;
}

/** The forms of an answer. */
export type OutputFormat = 'text' | 'wide' | 'json' | 'yaml' | 'name';

/** How an answer is bounded and printed. */
export interface Answering {
  readonly output: OutputFormat;
  readonly exitCode: boolean;
  readonly all: boolean;
  readonly advice: boolean;
  /** Milliseconds; 0 means no limit. */
  readonly deadline: number;
  readonly noHeaders: boolean;
}

/** The live screen; `answering` is for when there is no terminal to draw on. */
export interface LiveOptions extends Settings, Selection, Answering {
  readonly command: 'live';
}

/** One answer and out. */
export interface DiagnoseOptions extends Settings, Selection, Answering {
  readonly command: 'diagnose';
}

/** Lines as things change. */
export interface WatchOptions extends Settings, Selection {
  readonly command: 'watch';
  readonly output: 'text' | 'json';
  readonly advice: boolean;
}

/** Opens a debug container. Flags are those of `kubectl debug`. */
export interface DebugOptions extends Settings {
  readonly command: 'debug';
  readonly target: Target;
  readonly wishes: DebugWishes;
  /** Show what would be done, and have the server check it. */
  readonly dryRun: boolean;
  /** Do not ask before changing the cluster. */
  readonly yes: boolean;
  /** Attach to it once it runs. */
  readonly attach: boolean;
  /** Milliseconds to wait for the container to run. */
  readonly timeout?: number;
}

/** What a cause is, or which there are. */
export interface ExplainOptions extends Settings {
  readonly command: 'explain';
  readonly word?: string;
  readonly output: 'text' | 'json';
}

/** Saves one instant. */
export interface SnapshotOptions extends Settings, Selection {
  readonly command: 'snapshot';
  readonly output: 'json' | 'yaml';
  /** File to write; stdout if none. */
  readonly to?: string;
  readonly deadline: number;
}

/** Looks at a recording with every screen. */
export interface ReplayOptions extends Settings, Answering {
  readonly command: 'replay';
  readonly file: string;
  /** How many times faster than it happened. */
  readonly speed: number;
  readonly targets: readonly Target[];
}

/** Looks at the recordings that ship inside. */
export interface DemoOptions extends Settings, Answering {
  readonly command: 'demo';
  /** Name of one incident; all of them if none. */
  readonly incident?: string;
  readonly speed: number;
}

/** Which permissions there are. */
export interface AccessOptions extends Settings {
  readonly command: 'access';
  readonly output: 'text' | 'json' | 'yaml';
}

/** The settings in effect. */
export interface ConfigOptions extends Settings {
  readonly command: 'config';
}

/** A script for a shell, or (`words`) the choices for the last of them. */
export interface CompletionOptions {
  readonly command: 'completion';
  readonly shell?: 'bash' | 'zsh' | 'fish' | 'powershell';
  readonly words?: readonly string[];
}

export interface VersionOptions {
  readonly command: 'version';
  readonly output: 'text' | 'json' | 'yaml';
}

/** A text to print as it is. */
export interface HelpOptions {
  readonly command: 'help';
  readonly text: string;
}

/** A command line that was understood. */
export type Options =
  | LiveOptions
  | DiagnoseOptions
  | WatchOptions
  | DebugOptions
  | ExplainOptions
  | SnapshotOptions
  | ReplayOptions
  | DemoOptions
  | AccessOptions
  | ConfigOptions
  | CompletionOptions
  | VersionOptions
  | HelpOptions;
