import type { ExecPlugin } from '../../model/connection.ts';
import { TransportError } from '../errors.ts';
import type { Credential } from './credential.ts';
import { headerValue } from './header-value.ts';

/** What a plugin gave. `expires`: milliseconds since the epoch; without it the credentials hold until they are refused. */
export interface PluginAnswer {
  readonly credential: Credential;
  readonly expires?: number;
}

/**
 * Reads the ExecCredential that a plugin printed. Its version must be the one that was asked for, and it must hold a
 * token, a certificate with its key, or all three (client-go, plugin/pkg/client/auth/exec). Nothing of the output is
 * repeated in a message, for it holds secrets.
 */
export function readPluginAnswer(stdout: string, plugin: ExecPlugin): PluginAnswer {
  const answer = fieldsOf(parse(stdout, plugin.command));
  if (answer['kind'] !== 'ExecCredential') throw broken(plugin.command, 'its output is no ExecCredential');
  if (answer['apiVersion'] !== plugin.apiVersion) {
    const version = textOf(answer, 'apiVersion') ?? 'no version';
    throw broken(plugin.command, `it answered ${version.slice(0, 60)}, the kubeconfig asks for ${plugin.apiVersion}`);
  }
  const status = fieldsOf(answer['status']);
  const credential = credentialOf(status, plugin.command);
  const expires = Date.parse(textOf(status, 'expirationTimestamp') ?? '');
  return Number.isNaN(expires) ? { credential } : { credential, expires };
}

function credentialOf(status: Readonly<Record<string, unknown>>, command: string): Credential {
  const token = textOf(status, 'token');
  const certificate = textOf(status, 'clientCertificateData');
  const key = textOf(status, 'clientKeyData');
  if ((certificate === undefined) !== (key === undefined)) {
    throw broken(command, 'it gave a client certificate without key, or a key without certificate');
  }
  if (token === undefined && certificate === undefined) {
    throw broken(command, 'its answer holds neither a token nor a client certificate');
  }
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${headerValue(token, `the token of ${command}`)}` }),
    ...(certificate === undefined || key === undefined ? {} : { certificate, key }),
  };
}

function parse(stdout: string, command: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    throw broken(command, stdout.trim() === '' ? 'it printed nothing' : 'its output is not JSON');
  }
}

function broken(command: string, why: string): TransportError {
  return new TransportError('exec-plugin', `credential plugin ${command}: ${why}`, {
    advice: 'run it by hand, or update it',
  });
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(fields: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
