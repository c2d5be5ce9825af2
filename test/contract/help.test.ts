import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/run-command.ts';

describe('help', () => {
  const commands = [
    '',
    'diagnose',
    'watch',
    'debug',
    'explain',
    'snapshot',
    'replay',
    'demo',
    'access',
    'config',
    'completion',
    'version',
  ];

  it.each(commands)('of "%s" fits into 80 columns, and begins with what it does and examples', async (command) => {
    const { stdout, code } = await runCommand([...(command === '' ? [] : [command]), '--help']);
    const lines = stdout.split('\n');
    expect({ code, tooWide: lines.filter((line) => line.length > 80) }).toEqual({ code: 0, tooWide: [] });
    expect(lines.indexOf('Examples:')).toBeGreaterThan(0);
    expect(lines.indexOf('Examples:')).toBeLessThan(lines.indexOf('Usage:'));
  });

  it('is the same by `help COMMAND`', async () => {
    expect(await runCommand(['help', 'watch'])).toEqual(await runCommand(['watch', '-h']));
  });
});

describe('completion', () => {
  it('offers commands and kinds, then flags', async () => {
    expect((await runCommand(['completion', 'words', '--', 'de'])).stdout).toBe(
      'debug\ndemo\ndeploy/\ndeployment/\ndeployments/\n:4\n',
    );
    expect((await runCommand(['completion', 'words', '--', 'diagnose', '--exi'])).stdout).toBe('--exit-code\n:4\n');
    expect((await runCommand(['completion', 'words', '--', 'diagnose', '-o', 'j'])).stdout).toBe('json\n:4\n');
  });
});
