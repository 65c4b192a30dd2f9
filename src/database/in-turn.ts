import pg from 'pg';
import type { DatabasePlace } from './data-source.js';

/** What copies of the program do one after the other. The numbers only have to be the same for every copy. */
const TURNS = { migration: 7_304_019, 'first data': 7_304_021 };

/**
 * Does something while no other copy on the same server does it; others wait for their turn, however long it takes. The embedded database
 * has one process, so there is nobody to wait for.
 */
export async function inTurn<T>(
  place: DatabasePlace,
  turn: keyof typeof TURNS,
  work: () => Promise<T>,
): Promise<T> {
  if ('embedded' in place) return work();
  const gate = new pg.Client({ connectionString: place.url, application_name: 'matters-arising' });
  await gate.connect();
  try {
    await gate.query('select pg_advisory_lock($1)', [TURNS[turn]]);
    return await work();
  } finally {
    // The lock ends with its connection.
    await gate.end();
  }
}
