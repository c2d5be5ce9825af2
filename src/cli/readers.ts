import type { FlagValues } from './flag-values.ts';
import type { Answering, Selection, Settings } from './options.ts';
import type { Target } from './targets.ts';
import { UserError } from '../support/user-error.ts';

/** `{ [key]: value }`, or nothing where there is no value: for optional properties. */
function some<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  const none: { readonly [K in Key]?: Value } = {};
  return value === undefined ? none : { ...none, [key]: value };
}

/** What every command is told. */
export function readSettings(values: FlagValues): Settings {
  return {
    connection: {
      ...some('kubeconfig', values.text('kubeconfig')),
      ...some('context', values.text('context')),
      ...some('cluster', values.text('cluster')),
      ...some('user', values.text('user')),
      ...some('server', values.text('server')),
      ...some('token', values.text('token')),
      ...some('as', values.text('as')),
      ...some('asGroup', several(values, 'as-group')),
      ...some('asUserExtra', several(values, 'as-user-extra')),
      ...some('asUid', values.text('as-uid')),
      ...some('certificateAuthority', values.text('certificate-authority')),
      ...some('clientCertificate', values.text('client-certificate')),
      ...some('clientKey', values.text('client-key')),
      ...some('tlsServerName', values.text('tls-server-name')),
      ...some('requestTimeout', values.text('request-timeout')),
      ...(values.on('insecure-skip-tls-verify') ? { insecureSkipTlsVerify: true } : {}),
      ...(values.on('disable-compression') ? { disableCompression: true } : {}),
    },
    ...some('chunkSize', values.count('chunk-size')),
    namespaces: values.all('namespace').flatMap((names) => names.split(',').filter((name) => name !== '')),
    allNamespaces: values.on('all-namespaces'),
    color: values.oneOf('color', ['auto', 'always', 'never']),
    plain: values.on('plain'),
    readOnly: values.on('read-only'),
    verbosity: values.count('v') ?? 0,
  };
}

function several(values: FlagValues, name: string): readonly string[] | undefined {
  const all = values.all(name);
  return all.length === 0 ? undefined : all;
}

/** What to look at. */
export function readSelection(targets: readonly Target[], values: FlagValues): Selection {
  const file = values.text('filename');
  const asOf = values.time('as-of');
  if (asOf !== undefined && file === undefined) {
    throw new UserError('--as-of is for files; name one with -f', { exitCode: 2 });
  }
  return {
    targets,
    ...some('labelSelector', values.text('selector')),
    ...some('fieldSelector', values.text('field-selector')),
    ...some('file', file),
    ...some('asOf', asOf),
  };
}

const defaultDeadline = 15_000;

/** How an answer is bounded and printed. */
export function readAnswering(values: FlagValues): Answering {
  return {
    output: values.oneOf('output', ['text', 'wide', 'json', 'yaml', 'name']),
    exitCode: values.on('exit-code'),
    all: values.on('all'),
    advice: values.on('advice'),
    deadline: values.duration('deadline') ?? defaultDeadline,
    noHeaders: values.on('no-headers'),
  };
}
