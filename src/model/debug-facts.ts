import type { Pod } from './wire.ts';

/** What a session needs or may need, as `VERB RESOURCE[/SUBRESOURCE]`. */
export const debugRights = [
  'patch pods/ephemeralcontainers',
  'get pods/attach',
  'create pods/attach',
  'create pods',
  'delete pods',
] as const;

export type DebugRight = (typeof debugRights)[number];

/** `unknown`: the server could not be asked. */
export type AccessAnswer = 'allowed' | 'denied' | 'unknown';

/** The levels of Pod Security (label `pod-security.kubernetes.io/enforce`). */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** What was read before a plan is made. */
export interface DebugFacts {
  readonly pod: Pod;
  readonly access: Readonly<Record<DebugRight, AccessAnswer>>;
  /** The namespace's level; `privileged` where it has no label; absent when the namespace could not be read. */
  readonly enforce?: PodSecurityLevel;
}

/** Which way of debugging helps against a cause. */
export interface DebugHintFacts {
  readonly way: 'ephemeral' | 'copy' | 'none';
  readonly profile?: 'general' | 'netadmin' | 'sysadmin';
  readonly tryFirst?: string;
}
