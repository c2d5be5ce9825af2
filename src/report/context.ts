import type { NotSeen } from '../model/finding.ts';

/** Paints text for a terminal, or leaves it as it is. */
export interface Palette {
  /** Something is broken. */
  bad(text: string): string;
  /** Something needs attention. */
  warn(text: string): string;
  good(text: string): string;
  /** What carries the message. */
  strong(text: string): string;
  /** What may be skipped. */
  faint(text: string): string;
}

/** No colour at all. */
export const plainPalette: Palette = {
  bad: (text) => text,
  warn: (text) => text,
  good: (text) => text,
  strong: (text) => text,
  faint: (text) => text,
};

/** What a report says about the look as a whole. */
export interface ReportContext {
  /** Milliseconds since the epoch: every age is relative to it. */
  readonly asOf: number;
  readonly source: 'cluster' | 'file' | 'recording';
  /** Name of the kubeconfig context, or of the file. */
  readonly context: string;
  /** Where was looked: namespaces, or none for all of them. */
  readonly namespaces: readonly string[];
  /** Pods in scope, healthy ones too. */
  readonly pods: number;
  /** Something was named: `pods` counts only what belongs to it. */
  readonly named?: boolean;
  /** Everything that could not be read, for the look as a whole and for single subjects. */
  readonly notSeen: readonly NotSeen[];
  /** Of that what concerns the look as a whole: kinds that could not be followed. */
  readonly refused: readonly NotSeen[];
  /** Time ran out before everything that was wanted had been read. */
  readonly cutShort: boolean;
}

/** How a report is written for people. */
export interface ReportStyle {
  /** Columns. */
  readonly width: number;
  readonly palette: Palette;
  /** Words for a duration in milliseconds, such as `6m30s`. */
  readonly duration: (milliseconds: number) => string;
}
