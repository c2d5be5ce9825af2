/** The part of a WebSocket that is needed to see whether the other side lives. */
export interface LiveSocket {
  readonly OPEN: number;
  readonly readyState: number;
  ping(): void;
  on(event: 'pong' | 'message', listener: () => void): unknown;
  off(event: 'pong' | 'message', listener: () => void): unknown;
}

/** As kubectl does: a ping every 5 s, and without any answer for a minute the connection is dead. */
const pingEvery = 5_000;
const deadAfter = 60_000;

/** Pings until the returned function is called; calls back when the other side has been silent for too long. */
export function keepAlive(socket: LiveSocket, onDead: () => void): () => void {
  let silent = 0;
  const heard = (): void => {
    silent = 0;
  };
  socket.on('pong', heard);
  socket.on('message', heard);
  const timer = setInterval(() => {
    silent += pingEvery;
    if (silent > deadAfter) onDead();
    else if (socket.readyState === socket.OPEN) socket.ping();
  }, pingEvery);
  return () => {
    clearInterval(timer);
    socket.off('pong', heard);
    socket.off('message', heard);
  };
}
