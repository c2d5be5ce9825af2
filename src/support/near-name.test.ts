import { describe, expect, it } from '@jest/globals';
import { nearName } from './near-name.ts';

describe('nearName', () => {
  it.each([
    ['currrency', ['region', 'currency'], 'currency'],
    ['API_TOKEN', ['api-token', 'api-key'], 'api-token'],
    ['secrets-2.16.4-1', ['secrets-2.17.1-1', 'tls'], 'secrets-2.17.1-1'],
    ['api-token', ['password', 'user'], undefined],
    ['token', [], undefined],
  ])('%s among %s is %s', (wanted, candidates, near) => {
    expect(nearName(wanted, candidates)).toBe(near);
  });
});
