/** What kept the Pod off some nodes, or off all of them. */
export type SchedulingFault =
  | 'resource'
  | 'pods'
  | 'cordoned'
  | 'taint'
  | 'node-affinity'
  | 'node-name'
  | 'ports'
  | 'pod-affinity'
  | 'pod-anti-affinity'
  | 'existing-anti-affinity'
  | 'spread'
  | 'spread-label'
  | 'claim-missing'
  | 'claim-unbound'
  | 'claim-deleting'
  | 'claim-lost'
  | 'no-volume'
  | 'volume-node'
  | 'storage-capacity'
  | 'max-volumes'
  | 'claim-in-use'
  | 'other';

/** One reason of a scheduler's refusal. */
export interface SchedulingReason {
  readonly fault: SchedulingFault;
  /** Nodes that it excludes; 0 = it excludes the whole cluster. */
  readonly count: number;
  /** As the scheduler wrote it, without the count. */
  readonly text: string;
  /** Resource, claim or taint key that the text names. */
  readonly name?: string;
  /** Value of the taint, or the volume that a lost claim was bound to. */
  readonly value?: string;
}

/** Texts of the scheduler's plugins, of all releases (kubernetes pkg/scheduler/framework/plugins). The first that matches wins. */
const table: readonly (readonly [RegExp, SchedulingFault])[] = [
  [/^(?:Too many|Insufficient) pods$/, 'pods'],
  [/^Insufficient (?<name>\S+)$/, 'resource'],
  [/^node\(s\) (?:were unschedulable|had unknown conditions)$/, 'cordoned'],
  [/^node\(s\) had untolerated taint \{(?<name>[^:}]+)(?:: (?<value>[^}]*))?\}$/, 'taint'],
  [/^node\(s\) had (?:untolerated taint\(s\)|taints that the pod didn't tolerate)$/, 'taint'],
  [/^node\(s\) had taint \{(?<name>[^:}]+)(?:: (?<value>[^}]*))?\}, that the pod didn't tolerate$/, 'taint'],
  [
    /^node\(s\) didn't match (?:Pod's node affinity\/selector|Pod's node affinity|node selector|scheduler-enforced node affinity)$/,
    'node-affinity',
  ],
  [/^node\(s\) didn't match the requested (?:node name|hostname)$/, 'node-name'],
  [/^node\(s\) didn't have free ports for the requested pod ports$/, 'ports'],
  [/^node\(s\) didn't match pod affinity rules$/, 'pod-affinity'],
  [
    /^node\(s\) didn't (?:match pod anti-affinity rules|match pod affinity\/anti-affinity(?: rules)?)$/,
    'pod-anti-affinity',
  ],
  [/^node\(s\) didn't satisfy existing pods anti-affinity rules$/, 'existing-anti-affinity'],
  [/^node\(s\) didn't match pod topology spread constraints \(missing required label\)$/, 'spread-label'],
  [/^node\(s\) didn't match pod topology spread constraints$/, 'spread'],
  [/^persistentvolumeclaim "(?<name>[^"]+)" not found$/, 'claim-missing'],
  [/^persistentvolumeclaim "(?<name>[^"]+)" is being deleted$/, 'claim-deleting'],
  [/^persistentvolumeclaim "(?<name>[^"]+)" bound to non-existent persistentvolume "(?<value>[^"]+)"$/, 'claim-lost'],
  [
    /^node\(s\) unavailable due to (?:one or more pvc\(s\) bound to non-existent pv\(s\)|PersistentVolumes? .*does not exist.*)$/,
    'claim-lost',
  ],
  [/^pod has unbound immediate PersistentVolumeClaims(?: \(repeated \d+ times\))?$/, 'claim-unbound'],
  [/^node\(s\) didn't find available persistent volumes to bind$/, 'no-volume'],
  [
    /^node\(s\) (?:had volume node affinity conflict|had no available volume zone|didn't match PersistentVolume's node affinity)$/,
    'volume-node',
  ],
  [/^node\(s\) did not have enough free storage$/, 'storage-capacity'],
  [/^node\(s\) exceed max volume count$/, 'max-volumes'],
  [/^node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode$/, 'claim-in-use'],
  // Up to 1.10 the names of the predicates stand for themselves.
  [/^NodeUnschedulable$/, 'cordoned'],
  [/^PodToleratesNodeTaints$/, 'taint'],
  [/^MatchNodeSelector$/, 'node-affinity'],
  [/^HostName$/, 'node-name'],
  [/^PodFitsHostPorts$/, 'ports'],
  [/^PodAffinityRulesNotMatch$/, 'pod-affinity'],
  [/^PodAntiAffinityRulesNotMatch$/, 'pod-anti-affinity'],
  [/^ExistingPodsAntiAffinityRulesNotMatch$/, 'existing-anti-affinity'],
  [/^VolumeBindingNoMatch$/, 'no-volume'],
  [/^(?:NoVolumeZoneConflict|NoVolumeNodeConflict|VolumeNodeAffinityConflict)$/, 'volume-node'],
  [/^MaxVolumeCount$/, 'max-volumes'],
];

/** Up to 1.16 conditions of a node were reasons of their own; since then the node controller says the same by a taint. */
const conditions: readonly (readonly [RegExp, string])[] = [
  [/^(?:node\(s\) were not ready|NodeNotReady)$/, 'node.kubernetes.io/not-ready'],
  [/^(?:node\(s\) had unavailable network|NodeNetworkUnavailable)$/, 'node.kubernetes.io/network-unavailable'],
  [/^(?:node\(s\) had memory pressure|NodeUnderMemoryPressure)$/, 'node.kubernetes.io/memory-pressure'],
  [
    /^(?:node\(s\) (?:had disk pressure|were out of disk space)|NodeUnderDiskPressure|NodeOutOfDisk)$/,
    'node.kubernetes.io/disk-pressure',
  ],
  [/^(?:node\(s\) had pid pressure|NodeUnderPIDPressure)$/, 'node.kubernetes.io/pid-pressure'],
];

/**
 * Recognises one reason. Some 1.34 releases append a stray `. not found` to reasons about claims; batch schedulers put
 * the name of their plugin in front (`plugin NodeAffinity predicates failed …`).
 */
export function readReason(written: string, count: number): SchedulingReason {
  const text = written
    .trim()
    .replace(/(?<=[a-zA-Z"])\. not found$/, '')
    .replace(/^plugin \w+ predicates failed /, '');
  const taint = conditions.find(([pattern]) => pattern.test(text))?.[1];
  if (taint) return { fault: 'taint', count, text, name: taint };
  for (const [pattern, fault] of table) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { name, value } = match.groups ?? {};
    return {
      fault,
      count,
      text,
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(value === undefined || value.trim() === '' ? {} : { value: value.trim() }),
    };
  }
  return { fault: 'other', count, text };
}
