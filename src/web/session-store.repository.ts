import { createHash } from 'node:crypto';
import '@fastify/session';
import type { Session } from 'fastify';
import type { Database } from '../database/database.service.js';

type Done = (error?: unknown) => void;
type Got = (error: unknown, session?: Session | null) => void;

/**
 * Sessions in the database, so that any copy of the program can serve any browser. Only a digest of the identifier is kept: a
 * reader of the table cannot become its users.
 */
export class DatabaseSessionStore {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  set(id: string, session: Session, done: Done): void {
    const expires = session.cookie.expires ?? new Date(this.now().getTime() + 3_600_000);
    this.database
      .rows(
        `insert into sessions (id, data, expires_at) values ($1, $2, $3)
         on conflict (id) do update set data = excluded.data, expires_at = excluded.expires_at`,
        [digest(id), JSON.stringify(session), expires],
      )
      .then(() => done(), done);
  }

  get(id: string, done: Got): void {
    this.database
      .rows<{ data: Session }>('select data from sessions where id = $1 and expires_at > $2', [
        digest(id),
        this.now(),
      ])
      .then(([row]) => done(null, row ? revived(row.data) : null), done);
  }

  destroy(id: string, done: Done): void {
    this.database.rows('delete from sessions where id = $1', [digest(id)]).then(() => done(), done);
  }
}

function digest(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}

function revived(session: Session): Session {
  const { expires } = session.cookie;
  return {
    ...session,
    cookie: { ...session.cookie, expires: expires ? new Date(expires) : null },
  };
}
