import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ifThere } from './cgroups.ts';

const read = (path: string) => () => readFileSync(join(import.meta.dirname, path), 'utf8');

describe('a group that goes while it is read', () => {
  it('counts as empty', () => {
    expect(ifThere(read('no-such-group/cgroup.procs'), '')).toBe('');
  });

  it('does not hide another failure', () => {
    expect(() => ifThere(read('.'), '')).toThrow('EISDIR');
  });
});
