import { afterEach, describe, expect, it } from '@jest/globals';
import { causes } from '../causes/index.ts';
import { notFound } from '../causes/image/not-found.ts';
import { ago, examplePod, exampleSnapshot } from '../causes/example.ts';
import type { Board } from '../state/board.ts';
import { scriptedSource } from '../../test/support/scripted-source.ts';
import { LiveInvestigation } from './live.ts';

const timer = {
  after(milliseconds: number, call: () => void) {
    const handle = setTimeout(call, milliseconds);
    return () => clearTimeout(handle);
  },
};

const well = exampleSnapshot([
  examplePod(
    { status: { ready: true, started: true, state: { running: { startedAt: ago(500) } } } },
    { status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(499) }] } },
  ),
]);

const [hit] = notFound.examples().hits;
const sick = hit?.snapshot ?? well;

let live: LiveInvestigation;

function open(source: ReturnType<typeof scriptedSource>): void {
  live = new LiveInvestigation(source, causes, {
    scope: { namespaces: ['shop'] },
    timer,
    onFault: ({ where, message }) => {
      throw new Error(`${where}: ${message}`);
    },
    onFailure: (error) => {
      throw error;
    },
  });
  live.start();
}

/** The first board that fits. */
function until(fits: (board: Board) => boolean): Promise<Board> {
  return new Promise((resolve) => {
    const look = (): void => {
      const board = live.board.getSnapshot();
      if (fits(board)) resolve(board);
    };
    live.board.subscribe(look);
    look();
  });
}

afterEach(() => live.stop());

describe('a live investigation', () => {
  it('shows a healthy namespace, and asks nothing besides', async () => {
    const source = scriptedSource(well);
    open(source);
    const board = await until(({ synced }) => synced);
    expect(board).toMatchObject({ failing: 0, healthy: 1, total: 1, groups: [] });
    expect(source.asked).toEqual([]);
  });

  it('shows the cause of a Pod that turns sick, and lets go of it when it is well again', async () => {
    const source = scriptedSource(well);
    open(source);
    await until(({ synced }) => synced);
    await source.show(sick);
    const board = await until(({ groups }) => groups[0]?.members[0]?.diagnosis?.findings[0]?.id === 'image/not-found');
    expect(board.groups[0]).toMatchObject({ key: 'Deployment/shop/web', state: 'active', severity: 'error' });
    await source.show(well);
    await until(({ groups }) => groups.length === 0);
  });

  it('follows other namespaces when told, and forgets the first', async () => {
    open(scriptedSource(sick));
    await until(({ groups }) => groups.length === 1);
    live.setNamespaces(['other']);
    expect((await until(({ namespaces }) => namespaces[0] === 'other')).namespaces).toEqual(['other']);
  });

  it('diagnoses a healthy Pod that is looked at', async () => {
    const source = scriptedSource(well);
    open(source);
    await until(({ synced }) => synced);
    const ref = { kind: 'Pod', namespace: 'shop', name: 'web-7d9f-x2k9p', uid: 'uid-web-7d9f-x2k9p' };
    live.focus([ref]);
    await until(() => live.diagnosisOf(ref) !== undefined);
    expect(live.diagnosisOf(ref)).toMatchObject({ health: 'Healthy', findings: [] });
  });

  it('tells a namespace that does not exist from one without Pods', async () => {
    const listed = [{ resource: 'namespaces' }];
    open(scriptedSource(exampleSnapshot([], { listed })));
    expect((await until(({ missing }) => missing.length > 0)).missing).toEqual(['shop']);
  });
});
