import type { Subject } from '../../model/finding.ts';
import { defineCause } from '../../signals/cause.ts';
import type { LogLine } from '../../signals/log-line.ts';
import { advise, change, kubectl, look, ownerName, undoRollout } from '../remedies.ts';
import { mountsOf } from './config-mounts.ts';
import { crashed, noFaultIn, saying } from './examples.ts';
import { endedWith, speaksOf, tellLine } from './log-telling.ts';
import type { LineWords } from './log-telling.ts';

/** It refuses its configuration. */
export const config = defineCause({
  id: 'crash/config',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral' },
  summary:
    'The program cannot read or refuses its configuration: a file, an environment variable, or a sysctl of the node.',
  find: (signal) =>
    speaksOf(signal, 'config') ??
    speaksOf(signal, 'service-link') ??
    speaksOf(signal, 'sysctl') ??
    speaksOf(signal, 'env-value') ??
    (endedWith(signal, 78) && signal.fault.kind === 'other' ? signal : undefined),
  tell: (seen, about) => tellLine(seen, about, words(seen, about)),
  examples: () => ({
    hits: [
      {
        says: 'YAML does not parse',
        snapshot: saying(
          'error: failed to parse config /etc/app/config.yaml: yaml: line 7: mapping values are not allowed in this context',
        ),
      },
      { says: 'a field is unknown', snapshot: saying('FATAL invalid configuration: unknown field "retries"') },
      {
        says: 'the address of a Service stands where a port is wanted',
        snapshot: saying(
          `[FATAL] invalid overriding value 'tcp://10.0.0.9:9000' from CART_PORT: strconv.ParseInt: parsing "tcp://10.0.0.9:9000": invalid syntax`,
        ),
      },
      {
        says: 'the kernel of the node is set otherwise',
        snapshot: saying('ERROR: vm.max_map_count [65530] is too low, increase to at least [262144]'),
      },
      {
        says: 'a variable has a value of another form',
        snapshot: saying('panic: Cannot parse env variable: CART_TIMEOUT\n\ngoroutine 1 [running]:\n', { exitCode: 2 }),
      },
      { says: 'the code says configuration', snapshot: crashed({ exitCode: 78, log: 'cart: bad currency table' }) },
    ],
    misses: noFaultIn('yaml: line 7 skipped'),
  }),
});

function words(seen: LogLine, about: Subject): LineWords {
  const { kind, what } = seen.fault;
  if (kind === 'service-link') {
    const variable = what ?? 'a variable <SERVICE>_PORT';
    return {
      title: `The program takes ${what ?? 'a variable'} for its own setting, but the kubelet sets it to the address of a Service: ${seen.line}`,
      why: `For every Service of the namespace the kubelet sets ${variable} to tcp://<cluster IP>:<port> (service links); a Service has the name that makes it collide.`,
      settles: 'List the environment of the container and the Services of the namespace.',
      remedies: [
        advise('set enableServiceLinks: false in the Pod template'),
        advise(`or set ${variable} itself in the Pod template, or rename the Service`),
      ],
    };
  }
  if (kind === 'sysctl') {
    return {
      title: `The node's ${what ?? 'sysctl'} is too low for the program: ${seen.line}`,
      why: 'That is a setting of the kernel of the node, not of the container.',
      settles: `Read ${what ?? 'the sysctl'} on the node.`,
      remedies: [
        advise(`raise ${what ?? 'it'} on the node, or by a privileged init container or DaemonSet`, 'platform'),
      ],
    };
  }
  if (kind === 'env-value') {
    const variable = what ?? 'a variable';
    return {
      title: `The program does not accept the value of environment variable ${variable}: ${seen.line}`,
      why: 'The value is empty, misspelled, or not of the form that this version expects.',
      settles: 'List the environment of the container, and compare with the manual of this version.',
      remedies: [
        look('list its environment', kubectl(about, 'set', 'env', ownerName(about), '--list')),
        change(
          'set it',
          kubectl(about, 'set', 'env', ownerName(about), '-c', seen.container, `${what ?? '<NAME>'}=<value>`),
        ),
      ],
    };
  }
  return {
    title: `The configuration is refused: ${seen.line}`,
    why: mountsOf(seen),
    settles: 'Check the configuration with the program itself, if it has a command for that.',
    remedies: [advise('correct the configuration, then restart the Pod'), undoRollout(about)],
  };
}
