import { embeddedCopy } from './embedded-copy.js';

/** Runs once before the suite: the database that every test's own begins from. */
export default async function prepareDatabase(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL;
  // Loaded where it is wanted: it brings half of the program, and mostly the copy is there.
  if (server) await (await import('./server-test-database.js')).prepareTemplate(server);
  else await embeddedCopy();
}
