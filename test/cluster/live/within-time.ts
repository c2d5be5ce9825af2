/** Gives what the promise gives, or throws the message when the time is up; `signal` fires then. */
export async function withinTime<Value>(
  seconds: number,
  message: () => string,
  begin: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const up = AbortSignal.timeout(seconds * 1000);
  const late = new Promise<never>((_resolve, reject) => {
    up.addEventListener('abort', () => reject(new Error(message())));
  });
  return Promise.race([begin(up), late]);
}
