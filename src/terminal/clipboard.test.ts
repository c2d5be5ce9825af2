import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import { copySequence } from './clipboard.ts';

describe('copying', () => {
  it('sends the text as base64, so that nothing in it is read as a sequence', () => {
    const text = 'kubectl get pod \u001b[2J ✖';
    expect(copySequence(text)).toBe(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  });

  it('sends nothing where terminals would cut it', () => {
    expect(copySequence('x'.repeat(70_001))).toBeUndefined();
  });
});
