import { describe, expect, it } from '@jest/globals';
import { edited } from './patch.ts';

const patch = { file: 'some/index.js', edits: [{ find: 'await load()', put: '$& loadNow()' }] };

describe('a patch', () => {
  it('replaces its text as it is written, whatever signs are in it', () => {
    expect(edited('const a = await load();', patch)).toBe('const a = $& loadNow();');
  });

  it('fails when its text has gone', () => {
    expect(() => edited('const a = loadSync();', patch)).toThrow(
      'some/index.js: expected once, found 0 times: await load()',
    );
  });

  it('fails when its text is there twice', () => {
    expect(() => edited('await load(); await load();', patch)).toThrow('found 2 times');
  });
});
