import { describe, expect, it } from '@jest/globals';
import { exitCodeMeaning, signalName } from './exit-code.ts';

describe('exit codes', () => {
  it('names the usual signals and numbers the others', () => {
    expect([9, 11, 15, 40].map(signalName)).toEqual(['SIGKILL', 'SIGSEGV', 'SIGTERM', 'signal 40']);
  });

  it('knows what shells and sysexits mean', () => {
    expect(exitCodeMeaning(127)).toContain('did not find');
    expect(exitCodeMeaning(78)).toContain('configuration');
  });

  it('does not make anything of 1 and 3', () => {
    expect([exitCodeMeaning(1), exitCodeMeaning(3)]).toEqual([undefined, undefined]);
  });
});
