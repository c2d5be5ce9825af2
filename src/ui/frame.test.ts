import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { board, currencies, finding, group, instant, member, sketch } from '../../test/terminal/boards.ts';
import { keymap } from './keymap.ts';
import { frameOf } from './layout.ts';
import { lineColumns, lineText } from './line.ts';
import { needsOf } from './needs.ts';
import { reduce } from './reduce.ts';
import type { Scene } from './scene.ts';
import { initialState, topScreen, type UiState } from './state.ts';

function scene(changes: Partial<Scene> = {}): Scene {
  return {
    board: sketch(),
    now: instant,
    columns: 80,
    rows: 24,
    diagnosisOf: () => undefined,
    canDebug: true,
    demo: false,
    knownNamespaces: ['shop', 'pay'],
    ...changes,
  };
}

function press(state: UiState, keys: readonly string[], at: Scene): UiState {
  return keys.reduce((next, key) => reduce(next, { kind: 'key', key }, at), state);
}

const boards = [
  sketch(),
  board([]),
  board([], { synced: false }),
  board(
    [group('長い名前の検索', { title: '🚑'.repeat(80), members: [member('p', [finding({ why: 'w'.repeat(500) })])] })],
    {
      currencies: currencies.map((each) => ({
        ...each,
        status: 'stale',
        since: instant - 5000,
        reason: 'x'.repeat(300),
      })),
    },
  ),
];

const keys = [...new Set(keymap.flatMap((binding) => binding.keys)), 'x', 'é', 'backspace', 'alt+q'].filter(
  (key) => key !== 'ctrl+c',
);

describe('a frame', () => {
  it('is exactly as high as the terminal and no line wider, whatever was pressed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...boards),
        fc.array(fc.constantFrom(...keys), { maxLength: 30 }),
        fc.integer({ min: 1, max: 220 }),
        fc.integer({ min: 1, max: 60 }),
        (shown, pressed, columns, rows) => {
          const at = scene({ board: shown, columns, rows });
          const frame = frameOf(press(initialState(undefined), pressed, at), at);
          expect(frame).toHaveLength(rows);
          expect(frame.filter((line) => lineColumns(line) > columns).map(lineText)).toEqual([]);
        },
      ),
      { seed: 20261125, numRuns: 400 },
    );
  });

  it('never asks for a session by keys alone, before somebody saw what it would do', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 60 }), (pressed) => {
        const state = press(initialState(undefined), pressed, scene());
        const phases = state.screens.flatMap((screen) => (screen.kind === 'debug' ? [screen.phase.kind] : []));
        expect(phases.filter((kind) => kind !== 'proposing')).toEqual([]);
      }),
      { seed: 20261125, numRuns: 400 },
    );
  });
});

describe('the state', () => {
  it('asks for what the open screens show, once, and for nothing when they are closed', () => {
    const open = press(initialState(undefined), ['l'], scene());
    expect(needsOf(open).map(({ key }) => key)).toEqual([
      'containers uid-cart-7d9f4-x2k9p 1',
      'log uid-cart-7d9f4-x2k9p app false 1',
    ]);
    expect(needsOf(press(open, ['escape'], scene()))).toEqual([]);
  });

  it('treats pasted text as text: on a list it does nothing, in the filter it is typed', () => {
    const closed = reduce(initialState(undefined), { kind: 'paste', text: 'q\r' }, scene());
    expect(closed).toEqual(initialState(undefined));
    const typing = reduce(press(closed, ['/'], scene()), { kind: 'paste', text: 'pay\u001b[2J' }, scene());
    expect(typing.screens[0].filter).toEqual({ text: 'pay', typing: true });
  });

  it('goes back with q and leaves from the list only', () => {
    const deep = press(initialState(undefined), ['enter', 'l', '?'], scene());
    expect(press(deep, ['q', 'q', 'q'], scene()).exit).toBeUndefined();
    expect(press(deep, ['q', 'q', 'q', 'q'], scene()).exit).toBe(0);
    expect(press(deep, ['ctrl+c'], scene()).exit).toBe(130);
    expect(topScreen(press(deep, ['escape'], scene())).kind).toBe('log');
  });
});
