/** Tests run as compiled (`npm test` compiles first), so that worker threads and decorators are those of production. */
export default {
  roots: ['<rootDir>/dist'],
  testMatch: ['<rootDir>/dist/src/**/*.spec.js', '<rootDir>/dist/test/**/*.test.js'],
  globalSetup: '<rootDir>/dist/test/support/before-all.js',
  testEnvironment: 'node',
  transform: {},
  injectGlobals: false,
  testTimeout: 60_000,
  maxWorkers: 2,
};
