import { describe, expect, it } from '@jest/globals';
import { fakeIo } from '../../test/support/fake-io.ts';
import { styleFor } from './output.ts';

describe('the style of a report', () => {
  const styled = (isTTY: boolean, env: Readonly<Record<string, string>>) => {
    const { io } = fakeIo({ env });
    return styleFor({ color: 'auto', plain: false }, { ...io, stdout: { ...io.stdout, isTTY } });
  };

  it('is ASCII on a terminal whose locale has nothing else, and never in a pipe', () => {
    expect(styled(true, { LANG: 'C' }).ascii).toBe(true);
    expect(styled(true, { LANG: 'en_US.UTF-8' }).ascii).toBe(false);
    expect(styled(true, {}).ascii).toBe(false);
    expect(styled(false, { LANG: 'C' }).ascii).toBe(false);
  });
});
