/** The bytes at hand end inside the value that is being read: more must come before it can be read. */
export class OutOfBytes extends Error {}

/** What is read is not JSON. */
export class MalformedJson extends Error {}

/** The one that is thrown: it happens once a chunk, and a stack would cost more than the read. */
export const outOfBytes = new OutOfBytes('the value goes on behind the bytes at hand');

/** Parses the JSON value that stands at these bytes. */
export function parseJson(bytes: Buffer, start: number, end: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', start, end));
  } catch (error) {
    throw new MalformedJson(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
