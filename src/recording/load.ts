import type { Snapshot } from '../model/snapshot.ts';
import { UserError } from '../support/user-error.ts';
import { parseDocuments } from './parse-text.ts';
import { checkSeen } from './seen.ts';
import { toSnapshot } from './to-snapshot.ts';

/**
 * Reads a kubectl List, single objects, several documents or our own Snapshot from a JSON or YAML text. What is none of these is
 * refused, and so is a manifest: a file is what a cluster was seen to be.
 */
export async function loadSnapshot(text: string, name: string): Promise<Snapshot> {
  const documents = await parseDocuments(text, name);
  if (documents.length === 0)
    throw new UserError(`${name} holds nothing; save something with: kubectl get pods,events -o json`);
  const snapshot = documents.map((document) => toSnapshot(document, name)).reduce(join);
  const ours = documents.some((document) => isOurs(document));
  checkSeen(snapshot, ours, name);
  return snapshot;
}

function isOurs(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'kind' in document && document.kind === 'Snapshot';
}

function join(a: Snapshot, b: Snapshot): Snapshot {
  return {
    ...a,
    ...b,
    objects: [...a.objects, ...b.objects],
    logs: [...(a.logs ?? []), ...(b.logs ?? [])],
    listed: [...(a.listed ?? []), ...(b.listed ?? [])],
    answers: [...(a.answers ?? []), ...(b.answers ?? [])],
  };
}
