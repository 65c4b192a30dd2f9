/** What `pg` and PGlite say when the database cannot be reached, is starting or is shutting down. */
const GONE = new RegExp(
  [
    'ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT',
    'Connection terminated',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'PGlite is clos',
  ].join('|'),
);

/** PostgreSQL's codes for it, and for too many connections. */
const GONE_CODES = /^(08...|57P0[123]|53300)$/;

/** PostgreSQL's codes for what took too long: a statement, a lock, a transaction in which nothing was done. */
const TOO_LONG = /^(57014|55P03|25P03)$/;

/** PostgreSQL's codes for a full disk and for want of memory, and the system's for a full disk. */
const FULL = /^(53100|53200|ENOSPC|EDQUOT)$/;

/** Why nothing can be read or written just now. */
export type DatabaseTrouble = 'gone' | 'too-long' | 'full';

/** What a fault says of the database; null where it is a fault of another kind. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (FULL.test(code)) return 'full';
    if (TOO_LONG.test(code)) return 'too-long';
    if (GONE_CODES.test(code) || GONE.test(code)) return 'gone';
  }
  return typeof message === 'string' && GONE.test(message) ? 'gone' : null;
}
