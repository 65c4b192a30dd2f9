import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { UsageError } from '../config/usage-error.js';
import { databaseTrouble } from './database-gone.rules.js';
import { tryServer } from './try-server.js';

/** How long one try may take, and how long it is until the next, in milliseconds. */
const LONGEST_TRY = 3_000;
const PAUSE = 500;

/**
 * Waits until the server of the data takes connections: it may be started at the same time as the program.
 * @param seconds how long to wait at most
 * @throws UsageError, in one line without the password, where it does not within that time, or refuses who asks
 */
export async function reachDatabase(url: string, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const fault = await tryServer({ connectionString: url }, LONGEST_TRY);
    if (fault === null) return;
    const isWorthWaiting = databaseTrouble(fault) !== null && performance.now() + PAUSE < until;
    if (!isWorthWaiting) throw new UsageError(faultWords(url, fault, seconds));
    await wait(PAUSE);
  }
}

function faultWords(url: string, fault: Error & { code?: unknown }, seconds: number): string {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}${port && `:${port}`}${pathname}`;
  const why = typeof fault.code === 'string' ? fault.code : 'no answer';
  return databaseTrouble(fault) === null
    ? `The database of DATABASE_URL (${place}) refuses the connection (${why}): check its name, the user and the password`
    : `The database of DATABASE_URL (${place}) cannot be reached after ${seconds} seconds (${why}): start it, or correct the address`;
}
