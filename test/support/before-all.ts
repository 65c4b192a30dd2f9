import { embeddedCopy } from './embedded-copy.js';
import { prepareTemplate } from './server-test-database.js';
import { TEST_SERVER } from './test-database.js';

/** Runs once before the suite: the database that every test's own begins from. */
export default async function prepareDatabase(): Promise<void> {
  if (TEST_SERVER) await prepareTemplate(TEST_SERVER);
  else await embeddedCopy();
}
