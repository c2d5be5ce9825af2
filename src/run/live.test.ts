import { describe, expect, it, jest } from '@jest/globals';
import { TestTerminal } from '../../test/terminal/test-terminal.ts';
import { scriptedSource } from '../../test/support/scripted-source.ts';
import { fakeIo } from '../../test/support/fake-io.ts';
import { ago, examplePod, exampleSnapshot } from '../causes/example.ts';
import type { Target } from '../cli/targets.ts';
import type { Source } from '../model/source.ts';
import { drawScreen } from './live.ts';

const running = { state: { running: { startedAt: ago(500) } }, ready: true, started: true };
const well = examplePod(
  { status: running },
  { status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(490) }] } },
);
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'front', namespace: 'shop' },
  spec: { selector: { app: 'web' } },
};

/** A server that takes every question and never answers. */
function silent(): Source {
  const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);
  return { ...scriptedSource(exampleSnapshot([])), follow: never, answer: never };
}

function draw(
  source: Source,
  targets: readonly Target[],
  terminal = new TestTerminal(),
): { readonly terminal: TestTerminal; readonly code: Promise<number> } {
  const options = {
    connection: {},
    namespaces: [],
    allNamespaces: false,
    color: 'never',
    plain: false,
    readOnly: true,
    verbosity: 0,
    targets,
  } as const;
  const opened = { source, scope: { namespaces: ['shop'] }, close: (): void => undefined };
  return { terminal, code: drawScreen(opened, options, terminal, fakeIo().io) };
}

describe('the live screen', () => {
  it('is there before anything is sent', async () => {
    const terminal = new TestTerminal();
    const write = jest.spyOn(terminal.stdout, 'write');
    const source = scriptedSource(exampleSnapshot([well]));
    const drawnBefore: boolean[] = [];
    const { code } = draw(
      {
        ...source,
        follow(scope, options, sink) {
          drawnBefore.push(write.mock.calls.some(([text]) => String(text).includes('Connecting to test')));
          return source.follow(scope, options, sink);
        },
      },
      [],
      terminal,
    );
    await terminal.shows('All 1 healthy');
    terminal.type('q');
    expect(await code).toBe(0);
    expect(drawnBefore).toEqual([true]);
  });

  it.each<readonly [string, Target]>([
    ['a Pod', { kind: 'Pod', name: 'web-7d9f-x2k9p' }],
    ['a Service', { kind: 'Service', name: 'front' }],
  ])('opens for %s of a server that does not answer, and is left at once', async (_, target) => {
    const { terminal, code } = draw(silent(), [target]);
    await terminal.shows(target.kind === 'Pod' ? 'web-7d9f-x2k9p' : 'Connecting to test');
    terminal.type('\u0003');
    expect(await code).toBe(130);
  });

  it.each<readonly [string, Target]>([
    ['a Pod', { kind: 'Pod', name: 'web-7d9f-x2k9p' }],
    ['a Service, at the first of its Pods,', { kind: 'Service', name: 'front' }],
  ])('shows %s that was named, healthy or not', async (_, target) => {
    const { terminal, code } = draw(scriptedSource(exampleSnapshot([well, service])), [target]);
    const screen = await terminal.shows('Nothing is wrong with it that can be seen');
    expect(screen).toContain('web-7d9f-x2k9p');
    terminal.type('\u0003');
    expect(await code).toBe(130);
  });

  it.each<readonly [string, Target, string]>([
    [
      'a Pod',
      { kind: 'Pod', name: 'web-7d9f-x2k9q' },
      'there is no Pod "web-7d9f-x2k9q" in namespace shop; near names',
    ],
    ['a Service', { kind: 'Service', name: 'back' }, 'there is no Service "back" in namespace shop'],
  ])('closes, and says so, where there is no such thing: %s', async (_, target, message) => {
    const listed = { resource: 'pods', namespace: 'shop' };
    const snapshot = { ...exampleSnapshot([well, service]), listed: [listed, { ...listed, resource: 'services' }] };
    const { terminal, code } = draw(scriptedSource(snapshot), [target]);
    await expect(code).rejects.toThrow(message);
    expect(await terminal.modes()).toMatchObject({ alternate: false, raw: false, cursor: true });
  });
});
