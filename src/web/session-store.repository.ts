import { createHash } from 'node:crypto';
import '@fastify/session';
import type { Session } from 'fastify';
import type { Database } from '../database/database.service.js';
import type { Viewer } from './access.js';
import type { SessionRecord } from './session.js';

type Done = (error?: unknown) => void;
type Got = (error: unknown, session?: Session | null) => void;
type Found = Omit<SessionRecord, 'viewer'> & { readonly data: Session };

/** Who has signed in with a session, by the digest of its identifier. */
type ViewerOf = (digest: string) => Promise<Viewer | null>;

const GET = `
  select data, began_at as "beganAt", last_used_at as "lastUsedAt", expires_at as "expiresAt", must_renew as "mustRenew", number
  from sessions where id = $1 and expires_at > $2`;

const ADD = `
  insert into sessions (id, data, expires_at, account_id, began_at, last_used_at, browser, place)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (id) do update set data = excluded.data, account_id = excluded.account_id`;

/**
 * Sessions in the database, so that any copy of the program can serve any browser. Only a digest of the identifier is kept: a
 * reader of the table cannot become its users.
 */
export class DatabaseSessionStore {
  /**
   * @param idleMinutes how long a session lasts that has only just begun
   * @param viewerOf asked with each session, so that who asks and what they are now is found by the same statement
   */
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
    private readonly idleMinutes: number,
    private readonly viewerOf: ViewerOf,
  ) {}

  /** What was ended while a request was under way is not kept again. */
  set(id: string, session: Session, done: Done): void {
    this.keep(id, session).then(() => done(), done);
  }

  get(id: string, done: Got): void {
    this.find(digest(id)).then((session) => done(null, session), done);
  }

  destroy(id: string, done: Done): void {
    this.database.rows('delete from sessions where id = $1', [digest(id)]).then(() => done(), done);
  }

  private async find(key: string): Promise<Session | null> {
    const [[row], viewer] = await this.database.together(
      () => Promise.all([this.database.rows<Found>(GET, [key, this.now()]), this.viewerOf(key)]),
      // Asked before every page, however that is planned.
      'either',
    );
    return row ? revived(row, viewer) : null;
  }

  private async keep(id: string, session: Session): Promise<void> {
    const { record, cookie, ...facts } = session;
    // Who only looks has nothing to be remembered.
    if (Object.keys(facts).length === 0) return;
    const data = JSON.stringify({ cookie, ...facts });
    if (record) {
      await this.database.rows('update sessions set data = $2 where id = $1', [digest(id), data]);
      return;
    }
    const now = this.now();
    const { accountId = null, begun } = facts;
    await this.database.rows(ADD, [
      digest(id),
      data,
      new Date(now.getTime() + this.idleMinutes * 60_000),
      accountId,
      begun?.at ? new Date(begun.at) : now,
      now,
      begun?.browser ?? 'Another browser',
      begun?.place ?? 'unknown',
    ]);
  }
}

function digest(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}

function revived({ data, ...record }: Found, viewer: Viewer | null): Session {
  const { expires } = data.cookie;
  // The plugin writes a session out twice for each request, to see whether it has changed; what is found with it does not.
  const found = { ...record, viewer, toJSON: () => record.number };
  return {
    ...data,
    record: found,
    cookie: { ...data.cookie, expires: expires ? new Date(expires) : null },
  };
}
