import { describe, expect, it } from '@jest/globals';
import { board, BoardStore, finding, group, member } from '../../test/terminal/boards.ts';
import { addressed } from './addressed.ts';
import { cleanBoard } from './clean-board.ts';

describe('the board for the screen', () => {
  it('shows no secret that a log or a message held', () => {
    const why = 'it said password=hunter2 and gave up';
    const members = [member('cart-1', [finding({ why })])];
    const { board: clean } = cleanBoard(new BoardStore(board([group('cart', { title: why, members })])), addressed({}));
    expect(JSON.stringify(clean.getSnapshot())).not.toContain('hunter2');
    expect(clean.getSnapshot().groups[0]?.members[0]?.diagnosis?.findings[0]?.why).toContain('and gave up');
  });

  it('is the same object until something changes, and so are the diagnoses that did not', () => {
    const members = [member('cart-1')];
    const store = new BoardStore(board([group('cart', { members })]));
    const { board: clean } = cleanBoard(store, addressed({}));
    const before = clean.getSnapshot();
    expect(clean.getSnapshot()).toBe(before);
    store.put(board([group('new'), group('cart', { members })]));
    const after = clean.getSnapshot();
    expect(after).not.toBe(before);
    expect(after.groups[1]?.members[0]?.diagnosis).toBe(before.groups[0]?.members[0]?.diagnosis);
  });
});
