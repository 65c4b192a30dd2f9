import { endAll } from './at-end.js';

/**
 * Runs once after the suite: where Jest runs without workers, program and database are in this process. With workers neither is, and so
 * nothing of them is loaded here.
 */
export default async function endWhatWaits(): Promise<void> {
  await endAll();
}
