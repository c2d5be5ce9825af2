const ctrlP = 0x10;
const ctrlQ = 0x11;

/** What to do with bytes that were typed. */
export interface Typed {
  readonly send: Uint8Array;
  readonly detach: boolean;
}

/**
 * Watches typed bytes for Ctrl-P Ctrl-Q, which leaves a session as it does in `docker attach`. A Ctrl-P is held back until
 * the next key shows what it was; shells use it for "previous line", so that two of them, or one and another key, are sent.
 */
export function detachKeys(): (bytes: Uint8Array) => Typed {
  let held = false;
  return (bytes) => {
    const send: number[] = [];
    for (const byte of bytes) {
      if (held && byte === ctrlQ) return { send: Uint8Array.from(send), detach: true };
      if (held) send.push(ctrlP);
      held = byte === ctrlP;
      if (!held) send.push(byte);
    }
    return { send: Uint8Array.from(send), detach: false };
  };
}
