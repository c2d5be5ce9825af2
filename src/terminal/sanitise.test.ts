import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sanitise } from './sanitise.ts';

describe('a text from outside', () => {
  it.each([
    ['plain text', 'plain text'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u009b31mred', 'red'],
    ['a\u001b]0;owned\u0007b', 'ab'],
    ['a\u001b]52;c;b3duZWQ=\u001b\\b', 'ab'],
    ['a\u009d0;owned\u009cb', 'ab'],
    ['a\u001bP1$r0m\u001b\\b', 'ab'],
    ['a\u001b(Bb\u001b7c', 'abc'],
    ['bell\u0007 back\u0008 null\u0000 del\u007f', 'bell back null del'],
    ['user\u202egnp.exe\u2066x\u2069', 'usergnp.exex'],
    ['zero\u200bwidth\u2060\ufeff\u200d', 'zerowidth'],
    ['tag\u{e0041}\u{e007f}', 'tag'],
    ['one\ttwo', 'one    two'],
    ['one\r\ntwo\u2028three', 'one two three'],
    ['lone \ud800 half', 'lone \ufffd half'],
    ['nonchar\uffff\ufdd0', 'nonchar'],
    ['Zürich 検索 ✖', 'Zürich 検索 ✖'],
  ])('%j becomes %j', (text, clean) => {
    expect(sanitise(text)).toBe(clean);
  });

  it('keeps line ends only when asked, and progress bars become lines', () => {
    expect(sanitise('a\r\nb\rc\nd', { newlines: true })).toBe('a\nb\nc\nd');
    expect(sanitise('a\nb')).toBe('a b');
  });

  it('cannot hide what follows behind a sequence without an end', () => {
    expect(sanitise('before\u001b]0;title and all the rest')).toContain('and all the rest');
  });

  it('cannot pile marks on a letter', () => {
    expect(sanitise(`e${'\u0301'.repeat(10_000)}`)).toHaveLength(5);
  });

  it('never lets a control or a format character through, and is done after one pass', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCodePoint(code)),
        fc.constantFrom('\u001b[', '\u001b]', '\u0007', '\u001b\\', '\u202e', '\u200b', '\n', '[31m', '\ud800'),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(hostile, fc.boolean(), (pieces, newlines) => {
        const clean = sanitise(pieces.join(''), { newlines });
        expect(newlines ? clean.replaceAll('\n', '') : clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(sanitise(clean, { newlines })).toBe(clean);
      }),
      { seed: 20261125 },
    );
  });

  it('takes a MiB of openings without an end in a blink', () => {
    const start = performance.now();
    sanitise('\u001b]0;x'.repeat(200_000), { newlines: true });
    sanitise(`\u001b[${'1;'.repeat(500_000)}`, { newlines: true });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
