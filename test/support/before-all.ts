import { keptCopy, TEST_SERVER } from './test-database.js';

/** Runs once before the suite: the copy that every test's embedded database begins from. */
export default async function prepareDatabase(): Promise<void> {
  if (!TEST_SERVER) await keptCopy();
}
