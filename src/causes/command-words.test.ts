import { describe, expect, it } from '@jest/globals';
import { commandWords } from './command-words.ts';

describe('commandWords', () => {
  it('joins command and arguments', () => {
    expect(commandWords(['/bin/app'], undefined, ['--port', '80'])).toBe('/bin/app --port 80');
  });

  it('puts a script on one line and keeps its beginning', () => {
    const words = commandWords(['sh', '-c'], [`set -e\ncp -r conf/* ./\n${'mount -t nfs x y\n'.repeat(40)}`]);
    expect(words).toMatch(/^sh -c set -e cp -r conf\/\* \.\/ mount -t nfs x y /);
    expect(words).toHaveLength(120);
    expect(words.endsWith('…')).toBe(true);
  });

  it('is empty where nothing is set', () => {
    expect(commandWords(undefined, undefined)).toBe('');
  });
});
