import { parseTime } from '../facts/time.ts';
import type { View } from '../model/reading.ts';
import { readNode } from './node-reading.ts';

/** A Pod that still uses a volume that another one waits for. */
export interface Holder {
  readonly name: string;
  readonly node: string;
  /** It is being deleted and has not been overdue for more than a minute. */
  readonly leaving: boolean;
  /** Its node does not report, or is gone: nobody confirms that it ended. */
  readonly nodeLost: boolean;
}

const minute = 60_000;

/** Looks up the Pods that a Multi-Attach error names; those that cannot be read are left out. */
export function holdersOf(names: readonly string[], namespace: string | undefined, view: View): readonly Holder[] {
  return names.slice(0, 3).flatMap((name) => {
    const reading = view.object('Pod', name, namespace);
    if (reading.state !== 'present') return [];
    const { metadata, spec } = reading.value;
    const deadline = parseTime(metadata?.deletionTimestamp);
    const node = deadline > 0 ? readNode(view, spec?.nodeName) : undefined;
    const nodeLost = node?.state === 'absent' || (node?.state === 'present' && node.standing.ready !== 'True');
    const leaving = deadline > 0 && !nodeLost && view.now < deadline + minute;
    return [{ name, node: spec?.nodeName ?? '', leaving, nodeLost }];
  });
}
