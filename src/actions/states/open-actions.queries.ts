import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { isNotClosed } from '../../items/verdicts/latest-verdict.queries.js';

/**
 * How many of an owner's actions no verdict has closed by a day: whether anything is owed hangs on the last verdict alone.
 * @param owner the owner's id in SQL, @param day a date in SQL: `$2`
 */
export function openActionsOf(owner: string, day: string): string {
  return `(select count(*)::int from actions a where a.owner_id = ${owner} and ${isNotClosed('a.id', day)})`;
}

const COUNT = `select ${openActionsOf('$1', '$2')} as count`;

/** What owners still owe. */
@Injectable()
export class OpenActionsQueries {
  constructor(private readonly database: Database) {}

  /** How many actions of an owner are open on `day`. */
  async of(ownerId: number, day: CalendarDay): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(COUNT, [ownerId, day]);
    return row?.count ?? 0;
  }

  /** The same inside a transaction. */
  async within(tx: EntityManager, ownerId: number, day: CalendarDay): Promise<number> {
    const [row]: { count: number }[] = await tx.query(COUNT, [ownerId, day]);
    return row?.count ?? 0;
  }
}
