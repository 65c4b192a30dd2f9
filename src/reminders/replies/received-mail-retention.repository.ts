import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { type RetainedStore, RetainedStores } from '../../audit/retention/retained-stores.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';

const RUN_OUT = `state <> 'waiting' and removed_at is null
  and (coalesce(decided_at, received_at) at time zone 'Europe/London')::date < $1`;

const REASON = 'Kept for as long as the council keeps emails that were received';

/** What e-mails said that somebody decided on long ago, and their files. What was filed from them stays, and so does who sent them when. */
@Injectable()
export class ReceivedMailRetention implements RetainedStore {
  readonly kind = 'received-mails';

  constructor(
    private readonly database: Database,
    stores: RetainedStores,
  ) {
    stores.add(this);
  }

  async count(before: CalendarDay): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from mailed_replies where ${RUN_OUT}`,
      [before],
    );
    return row?.count ?? 0;
  }

  async takeOut(tx: EntityManager, before: CalendarDay, at: Date) {
    const rows: { id: number }[] = await tx.query(
      `with touched as (
         update mailed_replies set subject = $2, words = $2, attachments = '{}', removed_at = $3, removed_reason = $4
         where ${RUN_OUT} returning id)
       select id from touched order by id`,
      [before, REMOVED_WORDS, at, REASON],
    );
    const ids = rows.map(({ id }) => id);
    await tx.query('update mailed_reply_files set content = null, filename = $2 where reply_id = any($1)', [
      ids,
      REMOVED_WORDS,
    ]);
    return { count: ids.length };
  }
}
