import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readRequest, refuse, sendJson } from './fake-api-request.ts';
import type { FakeRequest } from './fake-api-request.ts';

/** An object as the fake server keeps it. */
export interface FakeObject {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly resourceVersion: string;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

/** An object as a test gives it; the server adds a version, and a uid if there is none. */
export interface FakeInput {
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** What to do with a request instead of the usual answer. */
export type Intercept = (response: ServerResponse, request: FakeRequest) => void;

interface Change {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly resource: string;
  readonly version: number;
  readonly object: FakeObject;
}

interface OpenWatch {
  readonly request: FakeRequest;
  readonly response: ServerResponse;
}

/**
 * An API server on loopback that keeps objects, lists them in pages and feeds watches from its history; a test scripts
 * what goes wrong. Selectors are recorded, not applied.
 */
export class FakeApiServer {
  readonly requests: FakeRequest[] = [];
  readonly #objects = new Map<string, Map<string, FakeObject>>();
  readonly #watches = new Set<OpenWatch>();
  #history: Change[] = [];
  #intercepts: { readonly match: (request: FakeRequest) => boolean; readonly answer: Intercept; left: number }[] = [];
  #version = 100;
  #oldest = 0;
  #server: Server | undefined;
  #port = 0;
  /** TCP connections that were made. */
  connections = 0;
  /** Answered as the `Date` of every answer, if set. */
  date: string | undefined;

  /** Starts on a free port, or again on the one it had. */
  async start(): Promise<void> {
    const server = createServer((request, response) => this.#answer(request, response));
    server.on('connection', () => (this.connections += 1));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Closes every connection; the next ones are refused. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#watches.clear();
    await new Promise<void>((resolve) => {
      server?.close(() => resolve());
      server?.closeAllConnections();
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Creates or changes an object and tells the watches. */
  put(resource: string, object: FakeInput): void {
    const of = this.#of(resource);
    const key = `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
    const known = of.get(key);
    this.#version += 1;
    const stored: FakeObject = {
      ...object,
      metadata: {
        uid: `uid-${object.metadata.name}`,
        ...object.metadata,
        resourceVersion: String(this.#version),
      },
    };
    of.set(key, stored);
    this.#record({ type: known ? 'MODIFIED' : 'ADDED', resource, version: this.#version, object: stored });
  }

  /** Deletes an object and tells the watches. */
  remove(resource: string, namespace: string, name: string): void {
    const of = this.#of(resource);
    const known = of.get(`${namespace}/${name}`);
    if (!known) return;
    of.delete(`${namespace}/${name}`);
    this.#version += 1;
    this.#record({ type: 'DELETED', resource, version: this.#version, object: known });
  }

  /** Forgets the history: watches from before are answered with 410. */
  compact(): void {
    this.#history = [];
    this.#oldest = this.#version;
  }

  /** Answers the next requests that match in another way. */
  intercept(match: (request: FakeRequest) => boolean, answer: Intercept, times = 1): void {
    this.#intercepts.push({ match, answer, left: times });
  }

  /** Open watches of a resource. */
  watches(resource: string): readonly ServerResponse[] {
    return [...this.#watches].filter((each) => each.request.resource === resource).map((each) => each.response);
  }

  /** Writes raw bytes to the open watches of a resource. */
  write(resource: string, text: string | Uint8Array): void {
    for (const response of this.watches(resource)) response.write(text);
  }

  /** Ends the open watches of a resource as a server does after their time. */
  endWatches(resource: string): void {
    for (const response of this.watches(resource)) response.end();
  }

  /** Breaks the connections of the open watches of a resource. */
  cutWatches(resource: string): void {
    for (const response of this.watches(resource)) response.destroy();
  }

  /** How often a resource was listed: first pages only. */
  lists(resource: string): number {
    return this.requests.filter((each) => each.resource === resource && !each.isWatch && !each.query.has('continue'))
      .length;
  }

  /** How often a watch of a resource was asked for. */
  watchesAsked(resource: string): number {
    return this.requests.filter((each) => each.resource === resource && each.isWatch).length;
  }

  get version(): number {
    return this.#version;
  }

  #of(resource: string): Map<string, FakeObject> {
    const known = this.#objects.get(resource) ?? new Map<string, FakeObject>();
    this.#objects.set(resource, known);
    return known;
  }

  #record(change: Change): void {
    this.#history.push(change);
    for (const watch of this.#watches) this.#send(watch, change);
  }

  #send({ request, response }: OpenWatch, { type, resource, object, version }: Change): void {
    if (request.resource !== resource || (request.namespace !== '' && request.namespace !== object.metadata.namespace))
      return;
    const current = { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } };
    response.write(`${JSON.stringify({ type, object: current })}\n`);
  }

  #answer(incoming: IncomingMessage, response: ServerResponse): void {
    const request = readRequest(incoming);
    this.requests.push(request);
    if (this.date !== undefined) response.setHeader('Date', this.date);
    const intercept = this.#intercepts.find((each) => each.left > 0 && each.match(request));
    if (intercept) {
      intercept.left -= 1;
      return intercept.answer(response, request);
    }
    if (request.isWatch) return this.#watch(request, response);
    const [name, subresource] = request.rest;
    if (name === undefined) return this.#list(request, response);
    const object = this.#of(request.resource).get(`${request.namespace}/${name}`);
    if (subresource !== undefined || !object) return refuse(response, 404, `${request.resource} "${name}" not found`);
    sendJson(response, 200, object);
  }

  #watch(request: FakeRequest, response: ServerResponse): void {
    const from = Number(request.query.get('resourceVersion'));
    if (from < this.#oldest) return refuse(response, 410, `too old resource version: ${from} (${this.#oldest})`);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.flushHeaders();
    const watch: OpenWatch = { request, response };
    this.#watches.add(watch);
    response.on('close', () => this.#watches.delete(watch));
    for (const change of this.#history) if (change.version > from) this.#send(watch, change);
  }

  #list(request: FakeRequest, response: ServerResponse): void {
    const all = [...this.#of(request.resource).values()].filter(
      (each) => request.namespace === '' || each.metadata.namespace === request.namespace,
    );
    const limit = Number(request.query.get('limit') ?? all.length);
    const begin = Number(request.query.get('continue') ?? 0);
    const next = begin + limit < all.length ? String(begin + limit) : '';
    sendJson(response, 200, {
      kind: 'List',
      metadata: { resourceVersion: String(this.#version), ...(next === '' ? {} : { continue: next }) },
      items: all.slice(begin, begin + limit),
    });
  }
}
