import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeIo } from '../../test/support/fake-io.ts';
import { reportBug } from './bug-report.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bug-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a bug of ours', () => {
  it('is saved without secrets, for its owner only, and told in one line', async () => {
    const { io } = fakeIo({ env: { XDG_STATE_HOME: folder } });
    const line = await reportBug(
      new Error('no such thing\nas password=hunter2'),
      ['debug', 'web-0', '--token', 'abc123def', '--', 'mysql', '-psesame'],
      io,
    );
    const file = /happened is in (\S+), please/.exec(line)?.[1] ?? '';
    const report = readFileSync(file, 'utf8');
    expect(line).not.toContain('\n');
    expect(report).toContain('no such thing');
    expect(report).toContain('bug-report.test.ts');
    expect(report).not.toMatch(/hunter2|abc123def|sesame/);
    expect((statSync(file).mode & 0o077) === 0 || process.platform === 'win32').toBe(true);
  });
});
