import { statfsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

const GIGABYTE = 1024 ** 3;

/** A worker keeps below a gigabyte; another one is left for Jest itself and for the machine. */
const ROOM_FOR_WORKERS = Math.floor(totalmem() / GIGABYTE) - 1;

// The workers inherit it. Else the C library keeps what was freed: a worker grows to the sum of its largest files.
process.env.MALLOC_MMAP_THRESHOLD_ ??= '131072';
// Else each of a worker's many threads keeps a store of its own.
process.env.MALLOC_ARENA_MAX ??= '2';

/** Files in memory. */
const IN_MEMORY = '/dev/shm';

// What tests write is thrown away. A folder of the embedded database is a thousand small files, which a busy disk makes slowly.
if (!process.env.TMPDIR && freeIn(IN_MEMORY) > 4 * GIGABYTE) process.env.TMPDIR = IN_MEMORY;

function freeIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // Systems other than Linux have no such folder.
    return 0;
  }
}

/** So many workers as there is memory for, of those that keep the processors at work. */
export function workersUpTo(most) {
  return Math.max(1, Math.min(most, ROOM_FOR_WORKERS));
}

/** Tests run as compiled (`npm test` compiles first), so that worker threads and decorators are those of production. */
export default {
  roots: ['<rootDir>/dist'],
  testMatch: ['<rootDir>/dist/src/**/*.spec.js', '<rootDir>/dist/test/**/*.test.js'],
  globalSetup: '<rootDir>/dist/test/support/before-all.js',
  globalTeardown: '<rootDir>/dist/test/support/after-all.js',
  testEnvironment: 'node',
  testSequencer: '<rootDir>/dist/test/support/runner/longest-first.js',
  testRunner: '<rootDir>/dist/test/support/runner/test-runner.js',
  transform: {},
  injectGlobals: false,
  // For what hangs: the longest test takes a minute of a quiet machine, and suites go side by side on busy ones.
  testTimeout: 900_000,
  // A worker that still holds something open after it; a busy machine takes a while to end a large process.
  workerGracefulExitTimeout: 30_000,
  maxWorkers: workersUpTo(availableParallelism()),
};
