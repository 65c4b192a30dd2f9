import { endWaitingDatabase } from './embedded-test-database.js';

/** Runs once after the suite: where Jest runs without workers, the database is in this process. */
export default async function endDatabase(): Promise<void> {
  await endWaitingDatabase();
}
