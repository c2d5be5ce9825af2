import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeAuthority, type Authority } from '../../test/support/certificates.ts';
import { connectionTo } from '../../test/support/connection.ts';
import type { Connection } from '../model/connection.ts';
import { UserError } from '../support/user-error.ts';
import { TransportError } from './errors.ts';
import { userErrorOf } from './errors-explain.ts';
import { refusalError, refusalOf, type Refusal } from './errors-refusal.ts';

const now = Date.now();
let authority: Authority;
beforeAll(() => {
  authority = makeAuthority();
});
afterAll(() => authority.remove());

function told(refusal: Partial<Refusal>, connection: Partial<Connection> = {}): string {
  const server = connectionTo('https://api.test:6443', connection);
  return refusalError({ status: 400, body: '', ...refusal }, server, now).message;
}

function status(message: string): string {
  return JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', message });
}

describe('userErrorOf', () => {
  it('adds what to do, from the place of the failure when that knows better', () => {
    const refused = userErrorOf(new TransportError('refused', 'https://s: the connection was refused'));
    expect(refused).toBeInstanceOf(UserError);
    expect(String(refused)).toMatch(/: https:\/\/s: the connection was refused; check that the API server runs/);
    const plugin = new TransportError('exec-plugin', 'credential plugin aws: no', { advice: 'run aws sso login' });
    expect(String(userErrorOf(plugin))).toMatch(/credential plugin aws: no; run aws sso login$/);
  });

  it('leaves a bug a bug', () => {
    const bug = new TypeError('x is undefined');
    expect(userErrorOf(bug)).toBe(bug);
  });
});

describe('refusalError', () => {
  it('tells who is not accepted, and a client certificate that expired with its day', () => {
    const body = status('Unauthorized');
    expect(told({ status: 401, body }, { credentials: { token: 'x' } })).toBe(
      'https://api.test:6443 does not accept the credentials of user "tester": they are wrong or expired; log in again or get a new kubeconfig',
    );
    const { certificate, key } = authority.issue({ commonName: 'jane', days: -1 });
    const old = { certificate: { data: certificate }, key: { data: key } };
    expect(told({ status: 401, body }, { credentials: old })).toMatch(
      /certificate expired on \d{4}-\d\d-\d\d; get a new/,
    );
    expect(told({ status: 401, body }, { user: '' })).toContain(
      'context "test" names no user; add one or give --token',
    );
  });

  it('gives the words of the server for what is forbidden, missing or broken', () => {
    const forbidden =
      'pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "shop"';
    expect(told({ status: 403, body: status(forbidden) })).toMatch(/^pods is forbidden: .*; ask for the permission/);
    expect(told({ status: 404, body: status('namespaces "shop" not found') })).toMatch(
      /not found; check name, namespace/,
    );
    expect(told({ status: 500, body: status('etcdserver: request timed out') })).toMatch(
      /fault of its own \(500\): etcd/,
    );
    expect(told({ status: 429, body: status('too many requests') })).toContain('too busy (429)');
  });

  it('tells what is no Kubernetes API', () => {
    expect(told({ status: 200, body: '<html>', contentType: 'text/html' })).toContain(
      'answered 200 with an HTML page: it is not a Kubernetes API server',
    );
    expect(told({ status: 404, body: 'page not found' })).toContain('something that is not of the Kubernetes API');
    expect(told({ status: 503, body: '<html>' })).toContain('a load balancer without a healthy API server');
    expect(told({ status: 400, body: 'Client sent an HTTP request to an HTTPS server.\n' })).toContain(
      'write https://',
    );
    expect(told({ status: 302, location: 'https://login.test/?next=%2Fapi' })).toContain('redirects to login.test');
  });

  it('is one line', () => {
    expect(told({ status: 403, body: status('one\n\ttwo\nthree') })).not.toContain('\n');
  });
});

describe('refusalOf', () => {
  it('reads the start of a body only, and none that breaks off', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array(50_000);
    }
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1);
      throw new TransportError('reset', 'gone');
    }
    const head = { status: 500, headers: { 'content-type': 'text/html' } };
    expect((await refusalOf({ ...head, body: endless() })).body).toHaveLength(100_000);
    expect(await refusalOf({ ...head, body: broken() })).toEqual({
      ...{ status: 500, contentType: 'text/html', location: undefined, body: '' },
    });
  });
});
