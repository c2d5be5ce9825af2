import type { Cause } from './cause.ts';
import type { SignalKind } from './index.ts';

/** A cause of whatever kind of signal. */
export type AnyCause = { readonly [K in SignalKind]: Cause<K> }[SignalKind];
