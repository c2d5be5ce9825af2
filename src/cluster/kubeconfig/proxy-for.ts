import { BlockList, isIP } from 'node:net';
import { UserError } from '../../support/user-error.ts';
import type { Environment } from './locate.ts';

const schemes = ['http:', 'https:', 'socks5:', 'socks5h:'];

/**
 * The proxy on the way to a server: `proxy-url` of the cluster entry, else HTTPS_PROXY or HTTP_PROXY unless NO_PROXY
 * excludes the host. As in Go, loopback addresses are never reached through the environment's proxy.
 */
export function proxyFor(server: string, proxyUrl: string | undefined, env: Environment): string | undefined {
  if (proxyUrl !== undefined) return checked(proxyUrl, 'proxy-url');
  const url = new URL(server);
  const variable = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const proxy = env[variable] || env[variable.toLowerCase()];
  if (!proxy || isExcluded(url, env['NO_PROXY'] || env['no_proxy'] || '')) return undefined;
  return checked(proxy.includes('://') ? proxy : `http://${proxy}`, variable);
}

function checked(proxy: string, where: string): string {
  if (URL.canParse(proxy) && schemes.includes(new URL(proxy).protocol)) return proxy;
  throw new UserError(`${where} must be an address such as http://proxy.example:3128 or socks5://host:1080`);
}

function isExcluded(url: URL, list: string): boolean {
  const host = url.hostname.replaceAll(/[[\]]/g, '').toLowerCase();
  if (host === 'localhost' || isLoopback(host)) return true;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list
    .split(',')
    .map((rule) => rule.trim().toLowerCase())
    .some((rule) => rule !== '' && excludes(rule, host, port));
}

/** One entry of NO_PROXY: `*`, a CIDR, an address, or a domain with all below it; a port narrows it. */
function excludes(rule: string, host: string, port: string): boolean {
  if (rule === '*') return true;
  if (rule.includes('/')) return isWithin(host, rule);
  const [, name = '', rulePort] = /^(.*?)(?::(\d+))?$/.exec(isIP(rule) === 6 ? `${rule}` : rule) ?? [];
  const wanted = isIP(rule) === 6 ? rule : name.replaceAll(/[[\]]/g, '');
  if (isIP(rule) !== 6 && rulePort !== undefined && rulePort !== port) return false;
  const domain = wanted.replace(/^\*?\./, '');
  const onlyBelow = wanted !== domain;
  return host.endsWith(`.${domain}`) || (host === domain && !onlyBelow);
}

function isWithin(host: string, cidr: string): boolean {
  const [network = '', bits = ''] = cidr.split('/');
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family || !/^\d+$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
    return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const block = new BlockList();
  block.addSubnet(network, Number(bits), type);
  return block.check(host, type);
}

function isLoopback(host: string): boolean {
  return host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
