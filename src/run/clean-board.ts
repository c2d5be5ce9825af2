import type { Diagnosis } from '../model/finding.ts';
import type { Board, Group, Store } from '../state/board.ts';
import { cleanse, cleanText } from './cleanse.ts';

/** What the screen is given instead of what was found: harmless and without secrets. */
export interface CleanBoard {
  readonly board: Store<Board>;
  diagnosis(diagnosis: Diagnosis): Diagnosis;
}

/** Cleans a board as it changes. Each diagnosis is cleaned once: boards come many times a second and share most of them. */
export function cleanBoard(store: Store<Board>, addressed: (diagnosis: Diagnosis) => Diagnosis): CleanBoard {
  const boards = new WeakMap<Board, Board>();
  const diagnoses = new WeakMap<Diagnosis, Diagnosis>();
  const diagnosis = (found: Diagnosis): Diagnosis => once(diagnoses, found, () => cleanse(addressed(found)));
  const group = (each: Group): Group => ({
    ...each,
    title: cleanText(each.title),
    members: each.members.map((member) =>
      member.diagnosis === undefined ? member : { ...member, diagnosis: diagnosis(member.diagnosis) },
    ),
  });
  return {
    diagnosis,
    board: {
      subscribe: (listener) => store.subscribe(listener),
      getSnapshot: () => {
        const board = store.getSnapshot();
        return once(boards, board, () => ({ ...board, groups: board.groups.map(group) }));
      },
    },
  };
}

function once<Value extends object>(known: WeakMap<Value, Value>, value: Value, make: () => Value): Value {
  const made = known.get(value) ?? make();
  known.set(value, made);
  return made;
}
