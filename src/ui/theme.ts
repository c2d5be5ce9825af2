import type { TextProps } from 'ink';

/** What a piece of text means; how it looks is decided here alone. */
export type Tone =
  | 'plain'
  | 'title'
  | 'muted'
  | 'critical'
  | 'error'
  | 'warning'
  | 'good'
  | 'info'
  | 'key'
  | 'code'
  | 'change'
  | 'chosen';

/** The palette of the terminal itself, so that light and dark backgrounds both work; never the only sign of anything. */
export const theme: Readonly<Record<Tone, Omit<TextProps, 'children'>>> = {
  plain: {},
  title: { bold: true },
  muted: { dimColor: true },
  critical: { color: 'red', bold: true },
  error: { color: 'red' },
  warning: { color: 'yellow' },
  good: { color: 'green' },
  info: { color: 'cyan' },
  key: { bold: true },
  code: { color: 'cyan' },
  change: { color: 'yellow' },
  chosen: { inverse: true },
};

/** Signs, all of one column. */
export const signs = {
  chosen: '▸',
  open: '▾',
  closed: '▹',
  critical: '✖',
  error: '✖',
  warning: '▲',
  info: '•',
  looking: '◌',
  recovering: '↻',
  recovered: '✔',
  worse: '↑',
  better: '↓',
  change: '✎',
  destroy: '✂',
  rule: '─',
  to: '→',
  more: '…',
  within: '›',
  dot: '·',
} as const;
