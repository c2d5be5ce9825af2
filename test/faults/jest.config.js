import base from '../../jest.config.js';

// The same files as in `npm test`, with full counts: tests read this to choose how often and how long.
process.env.POD_DOCTOR_FAULTS = 'full';

/** Fault injections at full length (`npm run test:faults`). */
export default {
  ...base,
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
};
