import { describe, expect, it } from '@jest/globals';
import { TransportError } from './errors.ts';
import { transportError } from './errors-classify.ts';

function faultOf(code: string, message = ''): string {
  return transportError(Object.assign(new Error(message), { code }), 'https://s').fault;
}

describe('transportError', () => {
  it('knows the codes of the network', () => {
    const codes = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ECONNRESET'];
    expect(codes.map((code) => faultOf(code))).toEqual([
      'dns',
      'dns',
      'refused',
      'unreachable',
      'unreachable',
      'timeout',
      'reset',
    ]);
  });

  it('knows the codes of TLS', () => {
    const codes = ['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'];
    expect(codes.map((code) => faultOf(code))).toEqual(['tls-untrusted', 'tls-untrusted', 'tls-untrusted']);
    expect(faultOf('CERT_HAS_EXPIRED')).toBe('tls-expired');
    expect(faultOf('ERR_SSL_WRONG_VERSION_NUMBER')).toBe('tls-protocol');
  });

  it('tells alerts about our certificate from others', () => {
    const alert = (number: number): string => faultOf('EPROTO', `write EPROTO error:0A: SSL alert number ${number}`);
    expect([45, 48, 116, 40, 70].map(alert)).toEqual([
      'tls-client',
      'tls-client',
      'tls-client',
      'tls-protocol',
      'tls-protocol',
    ]);
  });

  it('takes the first of several attempts', () => {
    const refused = Object.assign(new Error(), { code: 'ECONNREFUSED' });
    expect(transportError(new AggregateError([refused, new Error()]), 'https://s')).toMatchObject({ fault: 'refused' });
  });

  it('names the server, and leaves what is told already', () => {
    expect(transportError(Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'https://s:6443').message).toBe(
      'https://s:6443: the connection was refused (ECONNREFUSED)',
    );
    const told = new TransportError('proxy', 'told');
    expect(transportError(told, 'https://s')).toBe(told);
    expect(transportError(new Error('odd\nstack'), 'https://s').message).toBe('https://s: the request failed (odd)');
  });
});
