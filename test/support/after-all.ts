import { endWaitingDatabase } from './embedded-test-database.js';
import { endWaitingProgram } from './shared-program.js';

/** Runs once after the suite: where Jest runs without workers, program and database are in this process. */
export default async function endWhatWaits(): Promise<void> {
  await endWaitingProgram();
  await endWaitingDatabase();
}
