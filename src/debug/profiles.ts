import type { DebugProfile } from '../model/debug.ts';
import type { Wire } from '../model/wire.ts';
import type * as k8s from '@kubernetes/client-node';

export type SecurityContext = Wire<k8s.V1SecurityContext>;

/**
 * The security context that a profile gives to the debug container, as `kubectl debug --profile` does
 * (KEP-1441): undefined means that the field is left out.
 */
export function securityContextOf(profile: DebugProfile): SecurityContext | undefined {
  switch (profile) {
    case 'general':
      return { capabilities: { add: ['SYS_PTRACE'] } };
    case 'baseline':
      return undefined;
    case 'restricted':
      return {
        runAsNonRoot: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        seccompProfile: { type: 'RuntimeDefault' },
      };
    case 'netadmin':
      return { capabilities: { add: ['NET_ADMIN', 'NET_RAW'] } };
    case 'sysadmin':
      return { privileged: true };
  }
}

/** What a profile allows, in words for the confirm screen. */
export function describeProfile(profile: DebugProfile): string {
  switch (profile) {
    case 'general':
      return 'may trace processes (SYS_PTRACE)';
    case 'baseline':
      return 'has no rights beyond those of an ordinary container';
    case 'restricted':
      return 'runs as non-root without any capability';
    case 'netadmin':
      return 'may change and capture the network (NET_ADMIN, NET_RAW)';
    case 'sysadmin':
      return 'is privileged: it can do on the node what root can do';
  }
}
