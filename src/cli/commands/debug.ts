import { UserError } from '../../support/user-error.ts';
import { debugProfiles } from '../../model/debug.ts';
import { choice, toggle, valued } from '../flag.ts';
import type { FlagSpec } from '../flag.ts';
import { connectionFlags, displayFlags, namespaceFlags } from '../flag-sets.ts';
import type { CommandSpec, Words } from '../command.ts';
import type { FlagValues } from '../flag-values.ts';
import type { DebugOptions, Settings } from '../options.ts';
import { readTargets } from '../targets.ts';

const debugFlags: readonly FlagSpec[] = [
  valued('target', 'CONTAINER', 'container to look into (default: the one that the diagnosis names)'),
  valued('container', 'NAME', 'name of the debug container', 'c'),
  valued('image', 'IMAGE', 'image of the debug container'),
  choice('profile', debugProfiles, 'rights of the debug container (default: what the diagnosis needs)'),
  valued('copy-to', 'NAME', 'debug a copy of the Pod with this name, its command replaced'),
  valued('custom', 'JSON', 'partial container to lay over the profile'),
  choice('image-pull-policy', ['Always', 'IfNotPresent', 'Never'], 'when to pull the image'),
  toggle('share-processes', "let the copy's containers see each other's processes (default)"),
  toggle('stdin', 'keep stdin open (default)', 'i'),
  toggle('tty', 'allocate a terminal (default)', 't'),
  toggle('attach', 'attach once it runs (default; --attach=false only starts it)'),
  toggle('dry-run', 'let the server check it, show it, and change nothing'),
  toggle('yes', 'do not ask before changing the cluster', 'y'),
  valued('timeout', 'DURATION', 'how long to wait for the container to run'),
];

/** Opens a debug container. */
export const debug: CommandSpec = {
  name: 'debug',
  usage: 'POD [-- COMMAND ...]',
  summary: 'Open the debug container that suits the diagnosis',
  about:
    'Diagnoses the Pod, chooses way, profile, image and target from the answer, shows exactly what would be added, asks, and attaches. ' +
    'The exit code is that of the process in the container.',
  examples: [
    { does: 'A shell beside the failing container', line: 'debug cart-7d9f-x2k9p -n shop' },
    { does: 'With tools for the network', line: 'debug cart-7d9f-x2k9p --profile netadmin' },
    { does: 'A copy of a Pod that keeps crashing', line: 'debug cart-7d9f-x2k9p --copy-to cart-debug' },
    { does: 'One command instead of a shell', line: 'debug cart-7d9f-x2k9p -- ps aux' },
  ],
  flags: [
    ['Debug container', debugFlags],
    ['Where to look', namespaceFlags],
    ['Display', displayFlags],
    ['Connection', connectionFlags],
  ],
  read: readDebug,
};

function readDebug(words: Words, values: FlagValues, settings: Settings): DebugOptions {
  const [target, another] = readTargets(words.given);
  if (target === undefined) throw new UserError('debug needs a Pod: debug POD', { exitCode: 2 });
  if (another !== undefined) throw new UserError('debug takes one Pod; a command goes after --', { exitCode: 2 });
  const timeout = values.duration('timeout');
  const profile = debugProfiles.find((each) => each === values.text('profile'));
  const copyTo = values.text('copy-to');
  return {
    command: 'debug',
    ...settings,
    target,
    wishes: {
      ...optional('target', values.text('target')),
      ...optional('image', values.text('image')),
      ...optional('container', values.text('container')),
      ...optional('custom', values.text('custom')),
      ...optional('pullPolicy', values.text('image-pull-policy')),
      ...(values.given('share-processes') ? { shareProcesses: values.on('share-processes') } : {}),
      ...(profile === undefined ? {} : { profile }),
      ...(copyTo === undefined ? {} : { copyTo, way: 'copy' as const }),
      ...(words.rest.length === 0 ? {} : { command: words.rest }),
      ...(values.given('tty') ? { tty: values.on('tty') } : {}),
      ...(values.given('stdin') ? { stdin: values.on('stdin') } : {}),
    },
    dryRun: values.on('dry-run'),
    yes: values.on('yes'),
    attach: !values.given('attach') || values.on('attach'),
    ...(timeout === undefined ? {} : { timeout }),
  };
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  const none: { readonly [K in Key]?: string } = {};
  return value === undefined ? none : { ...none, [key]: value };
}
