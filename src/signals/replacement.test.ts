import { describe, expect, it } from '@jest/globals';
import { TracingView } from '../engine/tracing-view.ts';
import { wantKey } from '../model/reading.ts';
import type { Answer } from '../model/reading.ts';
import type { Pod } from '../model/wire.ts';
import { isReplaced } from './replacement.ts';

const selector = 'pod-template-hash=7d9f';
const born = '2026-03-01T02:00:00Z';

function pod(name: string, ready: boolean): Pod {
  return {
    metadata: {
      name,
      namespace: 'shop',
      creationTimestamp: born,
      labels: { 'pod-template-hash': '7d9f' },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-7d9f', uid: 'rs', controller: true }],
    },
    status: {
      phase: ready ? 'Running' : 'Failed',
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False', lastTransitionTime: born }],
    },
  };
}

/** Is the refused Pod `web-x` replaced, while its ReplicaSet wants so many and these are ready, all born with it? */
function replaced(wanted: number, ready: readonly string[]): boolean {
  const gone = pod('web-x', false);
  const known = new Map<string, Answer>([
    [
      wantKey({ kind: 'list', of: 'Pod', scope: { namespace: 'shop', labelSelector: selector } }),
      { kind: 'list', reading: { state: 'present', asOf: 0, value: [gone, ...ready.map((name) => pod(name, true))] } },
    ],
    [
      wantKey({ kind: 'object', of: 'ReplicaSet', namespace: 'shop', name: 'web-7d9f' }),
      { kind: 'object', reading: { state: 'present', asOf: 0, value: { spec: { replicas: wanted, selector: {} } } } },
    ],
  ]);
  const view = new TracingView(known, Date.parse('2026-03-01T03:00:00Z'));
  return isReplaced({ kind: 'pod', inFocus: false, ref: { kind: 'Pod', name: 'web-x' }, pod: gone, events: [] }, view);
}

describe('a Pod that ended', () => {
  it('is replaced when its ReplicaSet has all that it wants, although none of them is younger', () => {
    expect(replaced(2, ['web-a', 'web-b'])).toBe(true);
  });

  it('is not replaced by a sibling that was born with it while one is still missing', () => {
    expect(replaced(2, ['web-a'])).toBe(false);
  });
});
