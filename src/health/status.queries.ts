import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import type { ImportState } from '../imports/import.rules.js';

/** How many imports stand where. */
export type ImportCounts = Readonly<Record<ImportState, number>>;

/** The end of the trail. */
export type TrailEnd = {
  readonly entries: number;
  /** The digest of the last entry; null where there is none. */
  readonly digest: string | null;
};

/** The database as its server sees it. */
export type DatabaseFacts = {
  readonly bytes: number;
  /** How many connections to it are open, those of other copies and programs too. */
  readonly connections: number;
  /** How many the server takes for all its databases; null for the embedded one. */
  readonly mostConnections: number | null;
};

/** What `matters status` counts itself. */
@Injectable()
export class StatusQueries {
  constructor(private readonly source: Database) {}

  /** The name of the latest migration that has run. */
  async schema(): Promise<string | null> {
    const [row] = await this.source.rows<{ name: string }>(
      'select name from migrations order by timestamp desc, id desc limit 1',
    );
    return row?.name ?? null;
  }

  async imports(): Promise<ImportCounts> {
    const rows = await this.source.rows<{ state: ImportState; count: number }>(
      'select state, count(*)::int as count from imports group by state',
    );
    return {
      mapping: 0,
      running: 0,
      done: 0,
      undone: 0,
      ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
    };
  }

  async trail(): Promise<TrailEnd> {
    const [row] = await this.source.rows<TrailEnd>(
      `select (select count(*)::int from audit_entries) as entries,
              (select digest from audit_entries order by id desc limit 1) as digest`,
    );
    return row ?? { entries: 0, digest: null };
  }

  async database(): Promise<DatabaseFacts> {
    const [row] = await this.source.rows<DatabaseFacts>(
      `select pg_database_size(current_database())::float8 as bytes,
         (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
         case when version() ~ 'PGlite' then null else current_setting('max_connections')::int end as "mostConnections"`,
    );
    if (!row) throw new Error('the database said nothing of itself');
    return row;
  }

  /** How many messages wait, those in hand included. */
  async waitingMessages(): Promise<number> {
    const [row] = await this.source.rows<{ count: number }>(
      `select count(*)::int as count from messages where state = 'waiting'`,
    );
    return row?.count ?? 0;
  }
}
