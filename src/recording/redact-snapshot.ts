import type { Snapshot } from '../model/snapshot.ts';
import { redactObject } from './redact-object.ts';
import { redactText } from './redact-text.ts';

/** The same snapshot without secrets: fit to be sent to somebody. */
export function redactSnapshot<Kept extends Snapshot>(snapshot: Kept): Kept {
  return {
    ...snapshot,
    objects: snapshot.objects.map((object) => redactObject(object)),
    ...(snapshot.logs === undefined
      ? {}
      : { logs: snapshot.logs.map((log) => ({ ...log, text: redactText(log.text) })) }),
    ...(snapshot.answers === undefined
      ? {}
      : {
          answers: snapshot.answers.map((answer) =>
            answer.reason === undefined ? answer : { ...answer, reason: redactText(answer.reason) },
          ),
        }),
  };
}
