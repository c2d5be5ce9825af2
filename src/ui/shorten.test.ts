import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../terminal/columns.ts';
import { shortenName, shortenWords } from './shorten.ts';

const missing =
  'Image registry.example/team/very-long-path-of-a-service:2.0.1-rc.12 does not exist on registry.example';

describe('a title on a row', () => {
  it('stays as it is where it fits', () => {
    expect(shortenWords(missing, 200)).toBe(missing);
  });

  it('loses the head of its longest word first, and says what happened', () => {
    const shown = shortenWords(missing, 74);
    expect(shown).toBe('Image …ng-path-of-a-service:2.0.1-rc.12 does not exist on registry.example');
    expect(columnsOf(shown)).toBe(74);
  });

  it('leaves enough of each word to know it by', () => {
    expect(shortenWords(missing, 30)).toBe('Image …ice:2.0.1-rc.12 does not exist on registry.example');
  });

  it('measures wide characters by their columns', () => {
    expect(columnsOf(shortenWords(`no ${'検'.repeat(30)} here`, 40))).toBeLessThanOrEqual(40);
  });
});

describe('a name on a row', () => {
  it('gives up the namespace before the name', () => {
    expect(shortenName('checkout-blue', 'deploy/search', 40)).toBe('checkout-blue/deploy/search');
    expect(shortenName('checkout-blue', 'deploy/search', 20)).toBe('check…/deploy/search');
    expect(shortenName('checkout-blue', 'deploy/search', 15)).toBe('deploy/search');
    expect(shortenName('checkout-blue', 'deploy/search', 8)).toBe('deploy/…');
    expect(shortenName(undefined, 'deploy/search', 20)).toBe('deploy/search');
  });
});
