import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';

/** A number of tries within a while, for whatever the key names. */
export type Limit = { readonly key: string; readonly most: number; readonly seconds: number };

type Counted = { readonly key: string; readonly tries: number; readonly endsAt: Date };

// Rows are locked in the order of their keys, so that two tries at once do not wait for each other.
const COUNT = `
  insert into throttle_counts as c (key, tries, ends_at)
  select key, 1, ends_at from unnest($1::text[], $2::timestamptz[]) as given (key, ends_at) order by key
  on conflict (key) do update set
    tries = case when c.ends_at <= $3 then 1 else c.tries + 1 end,
    ends_at = case when c.ends_at <= $3 then excluded.ends_at else c.ends_at end
  returning key, tries, ends_at as "endsAt"`;

const TAKE_BACK = 'update throttle_counts set tries = greatest(tries - 1, 0) where key = any($1)';

/** Counts tries in the database, so that all copies of the program count together. */
@Injectable()
export class ThrottleRepository {
  constructor(private readonly database: Database) {}

  /** Counts one try against each limit. @returns for how many seconds there are no more tries; 0 where this one is allowed */
  async count(limits: readonly Limit[], now: Date): Promise<number> {
    const rows = await this.database.rows<Counted>(COUNT, [
      limits.map(({ key }) => digest(key)),
      limits.map(({ seconds }) => new Date(now.getTime() + seconds * 1000)),
      now,
    ]);
    const counted = new Map(rows.map((row) => [row.key, row]));
    const waits = limits.map(({ key, most }) => {
      const row = counted.get(digest(key));
      return row && row.tries > most ? Math.ceil((row.endsAt.getTime() - now.getTime()) / 1000) : 0;
    });
    return Math.max(0, ...waits);
  }

  /** A try that counts for nothing, such as one that succeeded. */
  async takeBack(limits: readonly Limit[]): Promise<void> {
    await this.database.rows(TAKE_BACK, [limits.map(({ key }) => digest(key))]);
  }

  /** Removes counts that have run out at `now`. */
  async clear(now: Date): Promise<void> {
    await this.database.rows('delete from throttle_counts where ends_at <= $1', [now]);
  }
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
