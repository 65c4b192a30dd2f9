import { availableParallelism } from 'node:os';
import suite, { workersUpTo } from './jest.config.js';

/** The journeys in a real Chromium; apart from the suite, which needs nothing installed. */
export default {
  ...suite,
  testMatch: ['<rootDir>/dist/test/browser/**/*.journey.js'],
  testTimeout: 900_000,
  // A journey often waits for the next picture of its browser; another one works meanwhile. Worker and browser take two gigabytes.
  maxWorkers: workersUpTo(availableParallelism() + 1),
};
