import type { DatabasePlace } from '../../src/database/data-source.js';
import { openEmbeddedTestDatabase } from './embedded-test-database.js';
import { openServerTestDatabase } from './server-test-database.js';

/** A migrated, empty database for one test file. */
export type TestDatabase = {
  readonly place: DatabasePlace;
  close(): Promise<void>;
  /**
   * To be called while it is new, by whoever stays connected to it for several test files.
   * @returns what brings it back as it was, and answers false where it cannot; null where that is never possible
   */
  keep?(): Promise<(() => Promise<boolean>) | null>;
};

/** The server to test on; null for the embedded database. */
export const TEST_SERVER = process.env.TEST_DATABASE_URL || null;

/** On the server of `TEST_DATABASE_URL` a database of its own, else one in memory. */
export async function openTestDatabase(): Promise<TestDatabase> {
  return TEST_SERVER ? openServerTestDatabase(TEST_SERVER) : openEmbeddedTestDatabase();
}
