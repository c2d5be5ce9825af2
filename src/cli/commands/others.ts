import { UserError } from '../../support/user-error.ts';
import { connectionFlags, displayFlags, namespaceFlags } from '../flag-sets.ts';
import type { CommandSpec } from '../command.ts';
import { toggle } from '../flag.ts';
import { outputFlag } from '../outputs.ts';

/** Which permissions there are. */
export const access: CommandSpec = {
  name: 'access',
  usage: '',
  summary: 'Show which permissions are there, and the Role that grants the rest',
  about:
    'Asks the server what you may read, what each missing permission costs the answer, and prints the Role that would grant it.',
  examples: [
    { does: 'In this namespace', line: 'access' },
    { does: 'Only the manifest', line: 'access -o yaml' },
  ],
  flags: [
    ['Where to look', namespaceFlags],
    ['Display', [outputFlag(['text', 'json', 'yaml']), ...displayFlags]],
    ['Connection', connectionFlags],
  ],
  read({ given }, values, settings) {
    noWords('access', given);
    return { command: 'access', ...settings, output: values.oneOf('output', ['text', 'json', 'yaml']) };
  },
};

/** The settings in effect. */
export const config: CommandSpec = {
  name: 'config',
  usage: '',
  summary: 'Show the settings in effect',
  about:
    'Shows what the flags, the environment and the kubeconfig come to: server, user, namespaces, colour. Changes nothing.',
  examples: [{ does: 'What would be looked at', line: 'config -n shop' }],
  flags: [
    ['Where to look', namespaceFlags],
    ['Display', displayFlags],
    ['Connection', connectionFlags],
  ],
  read({ given }, _values, settings) {
    noWords('config', given);
    return { command: 'config', ...settings };
  },
};

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** A script for a shell. */
export const completion: CommandSpec = {
  name: 'completion',
  usage: 'SHELL',
  summary: 'Print what makes the shell complete our words',
  about:
    'kubectl asks a program named kubectl_complete-pod_doctor on the PATH for choices. This prints that program: save it there and make it executable. ' +
    `SHELL is one of ${shells.join(', ')}.`,
  examples: [{ does: 'For bash, zsh and fish', line: 'completion bash > ~/.local/bin/kubectl_complete-pod_doctor' }],
  flags: [['Display', [toggle('help', 'show this help', 'h')]]],
  read({ given, rest }) {
    if (given[0] === 'words') return { command: 'completion', words: rest };
    const shell = shells.find((each) => each === given[0]);
    if (shell === undefined || given.length > 1) {
      throw new UserError(`completion needs a shell: one of ${shells.join(', ')}`, { exitCode: 2 });
    }
    return { command: 'completion', shell };
  },
};

/** The version. */
export const version: CommandSpec = {
  name: 'version',
  usage: '',
  summary: 'Print the version',
  about: 'Prints the version of this program. Asks no server.',
  examples: [{ does: 'For scripts', line: 'version -o json' }],
  flags: [
    [
      'Display',
      [
        outputFlag(['text', 'json', 'yaml']),
        toggle('client', 'accepted for kubectl habit'),
        toggle('help', 'show this help', 'h'),
      ],
    ],
  ],
  read({ given }, values) {
    noWords('version', given);
    return { command: 'version', output: values.oneOf('output', ['text', 'json', 'yaml']) };
  },
};

function noWords(command: string, given: readonly string[]): void {
  if (given[0] !== undefined)
    throw new UserError(`${command} takes no arguments, and got "${given[0]}"`, { exitCode: 2 });
}
