import type { WebSocket } from 'ws';

/** As kubectl does: a ping every 5 s, and without any answer for a minute the connection is dead. */
const pingEvery = 5_000;
const deadAfter = 60_000;

/** Pings until the returned function is called; calls back once when the other side is silent for too long. */
export function keepAlive(socket: WebSocket, onDead: () => void, every = pingEvery, limit = deadAfter): () => void {
  let silent = 0;
  const heard = (): void => {
    silent = 0;
  };
  socket.on('pong', heard);
  socket.on('message', heard);
  const timer = setInterval(() => {
    silent += every;
    if (silent > limit) onDead();
    else if (socket.readyState === socket.OPEN) socket.ping();
  }, every);
  return () => {
    clearInterval(timer);
    socket.off('pong', heard);
    socket.off('message', heard);
  };
}
