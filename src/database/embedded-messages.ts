import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';

/** The messages of PostgreSQL's protocol after which another always comes: parse, bind, describe, execute, close. */
const BEGINNINGS = new Set(Array.from('PBDEC', (letter) => letter.charCodeAt(0)));

/**
 * What the driver needs to talk to the embedded database. The driver sends a statement in four or five messages, and a server reads them
 * all at once; each goes into the embedded one by a call of its own, which takes a third of what a short statement takes. So they wait
 * here for the last of them.
 */
export function embeddedConnection(pglite: PGlite): ReturnType<typeof createPgConfig> {
  const waiting: Uint8Array[] = [];
  const together = {
    waitReady: pglite.waitReady,
    async execProtocolStream(...[message, options]: Parameters<PGlite['execProtocolStream']>) {
      waiting.push(message);
      if (BEGINNINGS.has(message[0] ?? 0)) return [];
      return pglite.execProtocolStream(Buffer.concat(waiting.splice(0)), options);
    },
  };
  return createPgConfig(together as PGlite);
}
