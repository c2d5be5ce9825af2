import { resources } from '../facts/resources.ts';
import type { Kind } from '../model/wire.ts';
import { redactObject } from '../recording/redact-object.ts';
import { harmless } from './cleanse.ts';

/** An API object as YAML, without secrets, in the order that kubectl prints. */
export async function objectText(kind: Kind, object: object): Promise<string> {
  const { dump } = await import('../recording/write-yaml.ts');
  const { group, version } = resources[kind];
  const named = { apiVersion: group === '' ? version : `${group}/${version}`, kind };
  return dump({ ...named, ...redactObject(harmless({ ...named, ...object })) });
}
