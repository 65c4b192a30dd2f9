import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';

export type SavedViewRow = {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly isShared: boolean;
  readonly isOwn: boolean;
  readonly savedBy: string;
};

const ROWS = `
  select v.id, v.name, v.address, v.is_shared as "isShared", v.account_id = $1 as "isOwn", a.name as "savedBy"
  from saved_views v join accounts a on a.id = v.account_id`;

@Injectable()
export class SavedViewsQueries {
  constructor(private readonly database: Database) {}

  /** The views of an account and those that others share, by name, in whatever letters; the own ones first. */
  async seenBy(accountId: number): Promise<SavedViewRow[]> {
    return this.database.rows(
      `${ROWS} where v.account_id = $1 or v.is_shared order by v.account_id = $1 desc, lower(v.name), v.id`,
      [accountId],
    );
  }

  /** A view of this account's own; null where it has none of this number. */
  async own(accountId: number, id: number): Promise<SavedViewRow | null> {
    const [row] = await this.database.rows<SavedViewRow>(`${ROWS} where v.account_id = $1 and v.id = $2`, [
      accountId,
      id,
    ]);
    return row ?? null;
  }
}
