import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Diagnosis } from '../../src/model/finding.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';

/** What is known to be true of an incident. */
export interface Truth {
  readonly target: { readonly kind: string; readonly namespace?: string; readonly name: string };
  readonly must_name: readonly string[];
  /** Ids that a right root finding may carry; none: nothing is wrong. */
  readonly expected: readonly string[];
}

/** A real incident: what was seen, and apart from it what was wrong. */
export interface Incident {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly truth: Truth;
}

/** Those that the causes were written with, and those that were collected afterwards to examine them. */
const folders = ['incidents', 'unseen'].map((folder) => join(import.meta.dirname, folder));

/** All incidents, by name. */
export function incidents(): readonly Incident[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.snapshot.yaml'))
      .sort()
      .map((file) => {
        const name = file.replace('.snapshot.yaml', '');
        return { name, snapshot: read(folder, file), truth: read(folder, `${name}.truth.yaml`) };
      }),
  );
}

function read<Shape>(folder: string, file: string): Shape {
  // These files are ours; their shape is what the two interfaces say.
  return load(readFileSync(join(folder, file), 'utf8')) as Shape;
}

/** What is wrong with an answer; nothing where it is right. */
export function complaint(truth: Truth, answer: Diagnosis | undefined): string | undefined {
  if (!answer) return 'no answer about the target';
  if (truth.expected.length === 0) {
    const sick = answer.findings.filter(
      ({ state, severity }) => state === 'active' && (severity === 'error' || severity === 'critical'),
    );
    return sick.length === 0 ? undefined : `called sick: ${sick.map(({ id }) => id).join(', ')}`;
  }
  const first = answer.findings[0];
  if (!first) return 'no finding';
  if (!truth.expected.includes(first.id)) return `${first.id}: ${first.title}`;
  const said = [first.title, first.why, JSON.stringify(first.evidence)].join('\n').toLowerCase();
  const unnamed = truth.must_name.filter((text) => !text.split('|').some((form) => said.includes(form.toLowerCase())));
  return unnamed.length === 0 ? undefined : `${first.id} does not name ${unnamed.join(', ')}`;
}
