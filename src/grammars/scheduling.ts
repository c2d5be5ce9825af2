import { readReason } from './scheduling-reasons.ts';
import type { SchedulingReason } from './scheduling-reasons.ts';

/** A scheduler's refusal, as its condition or event tells it. */
export interface SchedulingRefusal {
  /** `plugin`: a step after the choice of a node failed; `other`: none of the known sentences. */
  readonly form: 'no-nodes' | 'refused' | 'plugin' | 'other';
  /** Nodes of the cluster that were considered. */
  readonly nodes: number;
  readonly reasons: readonly SchedulingReason[];
  /** What it says of preemption, without the histogram; empty = nothing. */
  readonly preemption: string;
  /** The plugin and its error, for `plugin`. */
  readonly plugin?: { readonly name: string; readonly error: string };
  /** The whole sentence without the prefix of combined events. */
  readonly said: string;
}

const postStart = /(?:^|\.\s+)(?=(?:no new claims to deallocate|still not schedulable|plugin disabled|preemption: ))/;

/**
 * Reads the message of a FailedScheduling event or of the condition PodScheduled (failure catalogue §3.1), of every release:
 * with and without a sentence on preemption, counted or not, named taints or not, truncated or not, sentences or names of
 * predicates; and of schedulers that keep to that form.
 */
export function parseScheduling(message: string): SchedulingRefusal {
  const said = message
    .trim()
    .replace(/^\(combined from similar events\): /, '')
    .replace(/ \.\.\.$/, '');
  const empty = { nodes: 0, reasons: [], preemption: '', said } as const;
  if (said.startsWith('no nodes available to schedule pods')) return { ...empty, form: 'no-nodes' };
  const plugin = /^running (?:\w+) plugin "(?<name>[^"]+)": (?<error>[\s\S]+)$/.exec(said)?.groups;
  if (plugin) {
    return { ...empty, form: 'plugin', plugin: { name: plugin['name'] ?? '', error: plugin['error'] ?? '' } };
  }
  const predicates = /^No nodes are available that match all of the (?:following )?predicates:+ ([\s\S]+)$/.exec(
    said,
  )?.[1];
  if (predicates) {
    const reasons = reasonsOfPredicates(predicates);
    // The number of nodes is not told: at least as many as one reason excludes.
    return { ...empty, form: 'refused', reasons, nodes: Math.max(0, ...reasons.map(({ count }) => count)) };
  }
  const match = /^0\/(\d+) nodes are (?:un)?available[:,]? ?([\s\S]*)$/.exec(said);
  if (!match) {
    // Up to 1.18 what concerns the whole cluster, a claim above all, stands alone.
    const alone = readReason(said.replace(/^(?:error while )?running "\w+" filter plugin for pod "[^"]*": /, ''), 0);
    return alone.fault === 'other' ? { ...empty, form: 'other' } : { ...empty, form: 'refused', reasons: [alone] };
  }
  const nodes = Number(match[1]);
  if (nodes === 0) return { ...empty, form: 'no-nodes' };
  const rest = match[2] ?? '';
  const cut = postStart.exec(rest);
  const main = (cut ? rest.slice(0, cut.index) : rest).trim().replace(/(?<!\.)\.+$/, '');
  const post = cut ? rest.slice(cut.index) : '';
  return { form: 'refused', nodes, reasons: reasonsOf(main), preemption: preemptionOf(post), said };
}

function reasonsOf(main: string): readonly SchedulingReason[] {
  if (main === '') return [];
  if (!/^\d+ /.test(main)) return [readReason(main, 0)];
  return splitHistogram(main).map((item) => {
    const [, count = '0', text = ''] = /^(\d+) ([\s\S]*)$/.exec(item) ?? [];
    return readReason(text, Number(count));
  });
}

/** Reads `MatchNodeSelector (3), Insufficient cpu (2).`, the histogram of releases up to 1.8. */
function reasonsOfPredicates(main: string): readonly SchedulingReason[] {
  return [...main.matchAll(/(?<![^,()])([^,()]+) \((\d+)\)/g)].map(([, text = '', count = '0']) =>
    readReason(text, Number(count)),
  );
}

/** Splits at `, 3 …`, but not inside the braces of a taint. */
function splitHistogram(main: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < main.length; at += 1) {
    if (main[at] === '{') depth += 1;
    else if (main[at] === '}') depth = Math.max(0, depth - 1);
    else if (main[at] === ',' && depth === 0 && /^, \d+ /.test(main.slice(at, at + 12))) {
      items.push(main.slice(start, at));
      start = at + 2;
    }
  }
  items.push(main.slice(start));
  return items;
}

function preemptionOf(post: string): string {
  const told = /preemption: ([\s\S]*)$/.exec(post)?.[1] ?? '';
  return told.replace(/^0\/\d+ nodes are available: /, '').replace(/(?<!\.)\.+$/, '');
}
