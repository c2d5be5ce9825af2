import { describe, expect, it } from '@jest/globals';
import { exampleEvent, exampleLog, examplePod, exampleSnapshot } from '../../src/causes/example.ts';
import { runCommand } from '../support/run-command.ts';

const attack = '\u001b[31m\u001b]0;title\u0007\u009b2J\u202ereversed\u200b\r\n$(reboot)';

/** A failing Pod whose every text tries to get at the terminal or the shell. */
const hostile = exampleSnapshot(
  [
    examplePod(
      {
        spec: { image: `registry.example/x:${attack}` },
        status: {
          restartCount: 4,
          state: { waiting: { reason: `CrashLoopBackOff${attack}`, message: `back-off ${attack}` } },
          lastState: {
            terminated: {
              exitCode: 1,
              reason: 'Error',
              message: `told ${attack} password=hunter2`,
              finishedAt: '2026-03-01T02:59:00Z',
            },
          },
        },
      },
      { metadata: { labels: { app: attack }, name: 'web-7d9f-x2k9p' } },
    ),
    exampleEvent('Failed', `Error: ${attack} https://me:hunter2@registry.example/`, { container: `app${attack}` }),
  ],
  { logs: [exampleLog('app', true, `panic: ${attack}\ntoken=hunter2\n`)] },
);

/** Control characters but line ends, and those that reorder or hide text. */
const unfit = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/u;

describe('a hostile cluster', () => {
  it.each(['text', 'wide', 'json', 'yaml', 'name'])(
    'gets neither controls nor secrets through -o %s',
    async (output) => {
      const ran = await runCommand(['diagnose', '-f', '-', '-o', output], { stdin: JSON.stringify(hostile) });
      expect(ran.code).toBe(0);
      expect(ran.stdout.length).toBeGreaterThan(10);
      expect(ran.stdout).not.toMatch(unfit);
      expect(ran.stdout).not.toContain('hunter2');
      // As JSON and YAML escape them, too.
      expect(ran.stdout).not.toMatch(/\\u00(?:1b|9b)|\\e|\\x1b/i);
    },
  );

  it('gets no secret into a snapshot', async () => {
    const ran = await runCommand(['snapshot', '-f', '-'], { stdin: JSON.stringify(hostile) });
    expect(ran.stdout).not.toContain('hunter2');
    expect(ran.stdout).not.toMatch(unfit);
  });

  it('gets no control into an error message through a name', async () => {
    const ran = await runCommand(['diagnose', `pod/x${attack}`, '-f', '-'], { stdin: JSON.stringify(hostile) });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^error: [^\n]*\n$/);
    expect(ran.stderr).not.toMatch(unfit);
  });
});
