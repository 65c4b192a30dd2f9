/** Tests run as compiled (`npm test` compiles first), so that worker threads and decorators are those of production. */
export default {
  roots: ['<rootDir>/dist/src', '<rootDir>/dist/test'],
  testMatch: ['**/*.spec.js', '**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  injectGlobals: false,
  testTimeout: 30_000,
};
