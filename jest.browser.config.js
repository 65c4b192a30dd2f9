import suite from './jest.config.js';

/** The journeys in a real Chromium; apart from the suite, which needs nothing installed. */
export default {
  ...suite,
  testMatch: ['<rootDir>/dist/test/browser/**/*.journey.js'],
  testTimeout: 600_000,
};
