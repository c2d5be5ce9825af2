import type { View } from '../model/reading.ts';
import { notReady } from './not-ready.ts';
import type { NotReady } from './not-ready.ts';
import { probeFailed } from './probe-failed.ts';
import type { ProbeFailed } from './probe-failed.ts';
import { pullFailed } from './pull-failed.ts';
import type { PullFailed } from './pull-failed.ts';
import type { SubjectFacts } from './subject.ts';

/** Every kind of signal, and what it carries. A new kind is a file beside this one and two lines here. */
export interface SignalMap {
  readonly 'not-ready': NotReady;
  readonly 'probe-failed': ProbeFailed;
  readonly 'pull-failed': PullFailed;
}

export type SignalKind = keyof SignalMap;

/** Reads one kind of signal from a subject; what it needs besides, it asks of the view. Pure; never throws on odd input by intent. */
export type Extractor<K extends SignalKind> = (subject: SubjectFacts, view: View) => readonly SignalMap[K][];

/** One extractor a kind. */
export const extractors: { readonly [K in SignalKind]: Extractor<K> } = {
  'not-ready': notReady,
  'probe-failed': probeFailed,
  'pull-failed': pullFailed,
};
