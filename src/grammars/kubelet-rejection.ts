/** Why a kubelet refused a Pod that the scheduler had given it; amounts are plain integers (CPU in millicores). */
export interface Rejection {
  /** The text without the kubelet's prefix. */
  readonly said: string;
  readonly resource?: string;
  readonly requested?: number;
  readonly used?: number;
  readonly capacity?: number;
  /** Node conditions, as in `MemoryPressure`. */
  readonly conditions?: readonly string[];
  readonly sysctl?: string;
  /** What a device plugin or resource manager said. */
  readonly allocation?: string;
}

/** Parses `status.message` of a rejected Pod; prefix `Pod was rejected: ` from 1.28 on, `Pod ` before. */
export function parseRejection(message: string): Rejection {
  const said = message
    .trim()
    .replace(/^Pod was rejected: /, '')
    .replace(/^Pod (?=The node|Allocate|Predicate|Update|forbidden|Node didn't|Cannot)/, '');
  const lack =
    /Node didn't have enough resource: ([^\s,]+), requested: (\d+), used: (\d+), capacity: (\d+)/.exec(said) ?? [];
  const [, resource, requested, used, capacity] = lack;
  if (resource) {
    return { said, resource, requested: Number(requested), used: Number(used), capacity: Number(capacity) };
  }
  const conditions = /The node had condition: \[([^\]]+)\]/.exec(said)?.[1];
  if (conditions) return { said, conditions: conditions.split(/[,\s]+/) };
  const sysctl = /forbidden sysctl: "([^"]+)"/.exec(said)?.[1];
  if (sysctl) return { said, sysctl };
  const allocation = /(?:Allocate|Update plugin resources) failed due to ([\s\S]+?),? which is unexpected/.exec(
    said,
  )?.[1];
  return allocation ? { said, allocation } : { said };
}
