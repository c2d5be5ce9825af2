import base from '../../jest.config.js';

/** The packaged program: what `npm run build` and `npm run release` left under dist/. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/package/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
