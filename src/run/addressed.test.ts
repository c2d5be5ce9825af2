import { describe, expect, it } from '@jest/globals';
import { finding, member } from '../../test/terminal/boards.ts';
import type { ConnectionFlags } from '../model/connection.ts';
import { addressed } from './addressed.ts';

function commandOf(command: string, flags: ConnectionFlags): string | undefined {
  const found = finding({ remedies: [{ text: 'x', command, effect: 'mutating', by: 'app' }] });
  const { diagnosis } = member('p', [found]);
  if (diagnosis === undefined) throw new Error('no diagnosis');
  return addressed(flags)(diagnosis).findings[0]?.remedies[0]?.command;
}

describe('commands', () => {
  it('name the cluster that the flags name', () => {
    expect(commandOf('kubectl -n shop rollout undo deploy/cart', { context: 'prod eu' })).toBe(
      "kubectl '--context=prod eu' -n shop rollout undo deploy/cart",
    );
    expect(commandOf('kubectl get nodes', { kubeconfig: '/k', user: 'me' })).toBe(
      'kubectl --kubeconfig=/k --user=me get nodes',
    );
  });

  it('keep flags behind the name of the plugin, and name it in each part of a pipe', () => {
    expect(commandOf('kubectl pod-doctor diagnose x | kubectl get pods', { context: 'c' })).toBe(
      'kubectl pod-doctor --context=c diagnose x | kubectl --context=c get pods',
    );
  });

  it('stay as they are where the current context is meant', () => {
    expect(commandOf('kubectl get nodes', {})).toBe('kubectl get nodes');
    expect(commandOf('wget -qO- http://x/kubectl y', { context: 'c' })).toBe('wget -qO- http://x/kubectl y');
  });
});
