import { describe, expect, it } from '@jest/globals';
import type { Diagnosis } from '../../src/model/finding.ts';
import { diagnoseSnapshot } from '../support/diagnose-snapshot.ts';
import { failing } from './wrong-answers/failing.ts';
import { healthy } from './wrong-answers/healthy.ts';
import type { WrongAnswer } from './wrong-answers/wrong-answer.ts';

describe('what others answer wrongly', () => {
  it.each([...failing, ...healthy].map((each) => [`${each.id}: ${each.says}`, each] as const))(
    '%s',
    async (_name, wrong) => {
      expect(complaint(wrong, await diagnoseSnapshot(wrong.snapshot))).toBeUndefined();
    },
  );
});

/** What is wrong with the answers; nothing where they are right. */
function complaint({ right, names = [], also }: WrongAnswer, answers: readonly Diagnosis[]): string | undefined {
  if (right === 'quiet') {
    const sick = answers.flatMap(({ findings }) => findings).filter(isActiveError);
    return sick.length === 0 ? undefined : sick.map(({ id, title }) => `called sick: ${id}: ${title}`).join('; ');
  }
  const answer = answers.find(({ subject, findings }) => subject.kind === 'Pod' && findings.length > 0);
  const first = answer?.findings[0];
  if (!answer || !first) return 'no finding';
  if (!right.includes(first.id)) return `${first.id}: ${first.title}`;
  const said = JSON.stringify([first.title, first.why, first.evidence]).toLowerCase();
  const unnamed = names.filter((name) => !said.includes(name.toLowerCase()));
  if (unnamed.length > 0) return `does not name ${unnamed.join(', ')}: ${first.title}`;
  return also === undefined || also(answer) ? undefined : `not what it should be: ${JSON.stringify(answer.findings)}`;
}

function isActiveError({ state, severity }: Diagnosis['findings'][number]): boolean {
  return state === 'active' && (severity === 'error' || severity === 'critical');
}
