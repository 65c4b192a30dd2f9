import suite from './jest.config.js';

/** The journeys in a real Chromium; apart from the suite, which needs nothing installed. */
export default {
  ...suite,
  testMatch: ['<rootDir>/dist/test/browser/**/*.journey.js'],
  testSequencer: '<rootDir>/dist/test/support/runner/longest-first.js',
  testTimeout: 600_000,
};
