import { nodeReady } from '../facts/node-ready.ts';
import type { NodeReady } from '../facts/node-ready.ts';
import { parseTime } from '../facts/time.ts';
import type { Evidence } from '../model/finding.ts';
import type { View } from '../model/reading.ts';
import type { Node } from '../model/wire.ts';
import { absence, condition } from './evidence.ts';

/** What is known of the node that a Pod is bound to. `unknown`: not read yet, or the read was refused. */
export type NodeReading =
  | {
      readonly state: 'present';
      readonly name: string;
      readonly node: Node;
      readonly standing: NodeReady;
      /** Milliseconds since the epoch. */
      readonly createdAt: number;
    }
  | { readonly state: 'absent'; readonly name: string; readonly asOf: number }
  | { readonly state: 'unknown'; readonly name: string };

/** Looks the node up; a Pod without one has no reading. */
export function readNode(view: View, name: string | undefined): NodeReading | undefined {
  if (!name) return undefined;
  const reading = view.object('Node', name);
  switch (reading.state) {
    case 'present': {
      const node = reading.value;
      const createdAt = parseTime(node.metadata?.creationTimestamp);
      return { state: 'present', name, node, standing: nodeReady(node), createdAt };
    }
    case 'absent':
      return { state: 'absent', name, asOf: reading.asOf };
    case 'denied':
    case 'unread':
      return { state: 'unknown', name };
  }
}

/** What the reading proves: the Ready condition, or that there is no such node. */
export function nodeEvidence(reading: NodeReading | undefined): readonly Evidence[] {
  if (reading === undefined || reading.state === 'unknown') return [];
  const ref = { kind: 'Node', name: reading.name };
  if (reading.state === 'absent') return [absence(ref, 'not found', reading.asOf)];
  const { ready, reason, message, since } = reading.standing;
  return [condition(ref, { type: 'Ready', status: ready, reason, message }, since)];
}
