import { describe, expect, it } from '@jest/globals';
import { proxyFor } from './proxy-for.ts';

const proxy = 'http://proxy.test:3128';

/** Whether NO_PROXY keeps a server from the proxy. */
function excluded(noProxy: string, server: string): boolean {
  return proxyFor(server, undefined, { HTTPS_PROXY: proxy, NO_PROXY: noProxy }) === undefined;
}

describe('proxyFor', () => {
  it('takes proxy-url before the environment, and the variable of the scheme', () => {
    expect(proxyFor('https://s', 'socks5://p:1080', { HTTPS_PROXY: proxy, NO_PROXY: '*' })).toBe('socks5://p:1080');
    expect(proxyFor('https://s', undefined, { HTTPS_PROXY: proxy })).toBe(proxy);
    expect(proxyFor('https://s', undefined, { https_proxy: 'proxy.test:3128' })).toBe(proxy);
    expect(proxyFor('https://s', undefined, { HTTP_PROXY: proxy })).toBeUndefined();
    expect(proxyFor('http://s', undefined, { HTTP_PROXY: proxy })).toBe(proxy);
    expect(() => proxyFor('https://s', undefined, { HTTPS_PROXY: 'ftp://x' })).toThrow(
      'HTTPS_PROXY must be an address',
    );
  });

  it('never sends loopback addresses through the proxy of the environment', () => {
    const servers = ['https://localhost:6443', 'https://127.0.0.5', 'https://[::1]:6443'];
    expect(servers.map((server) => excluded('', server))).toEqual([true, true, true]);
  });

  it('reads NO_PROXY: names with what is below them, addresses, CIDRs, ports', () => {
    expect(excluded('example.com', 'https://example.com')).toBe(true);
    expect(excluded('example.com', 'https://api.example.com:6443')).toBe(true);
    expect(excluded('example.com', 'https://notexample.com')).toBe(false);
    expect(excluded('.example.com', 'https://example.com')).toBe(false);
    expect(excluded('a, *.example.com', 'https://api.example.com')).toBe(true);
    expect(excluded('10.0.0.0/8', 'https://10.1.2.3:6443')).toBe(true);
    expect(excluded('10.0.0.0/8', 'https://11.1.2.3')).toBe(false);
    expect(excluded('fd00::/8', 'https://[fd00::1]:6443')).toBe(true);
    expect(excluded('fd00::1', 'https://[fd00::1]')).toBe(true);
    expect(excluded('example.com:6443', 'https://example.com:6443')).toBe(true);
    expect(excluded('example.com:443', 'https://example.com:6443')).toBe(false);
    expect(excluded('*', 'https://anything')).toBe(true);
    expect(excluded('nonsense/99, 10.0.0.0/99', 'https://10.0.0.1')).toBe(false);
  });
});
