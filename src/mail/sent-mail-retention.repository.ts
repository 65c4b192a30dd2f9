import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../audit/removal/trail-removals.repository.js';
import { type RetainedStore, RetainedStores } from '../audit/retention/retained-stores.service.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { MessageFiles } from './message-files.service.js';

const RUN_OUT = `state in ('sent', 'set-aside') and text_body <> $2
  and (coalesce(sent_at, written_at) at time zone 'Europe/London')::date < $1`;

/** The words of e-mails that went long ago. To whom, when and about what they went stays, as reminders and letters count by it. */
@Injectable()
export class SentMailRetention implements RetainedStore {
  readonly kind = 'sent-mails';

  constructor(
    private readonly database: Database,
    private readonly files: MessageFiles,
    stores: RetainedStores,
  ) {
    stores.add(this);
  }

  async count(before: CalendarDay): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from messages where ${RUN_OUT}`,
      [before, REMOVED_WORDS],
    );
    return row?.count ?? 0;
  }

  async takeOut(tx: EntityManager, before: CalendarDay) {
    const rows: { id: number }[] = await tx.query(
      `with touched as (
         update messages set subject = $2, text_body = $2, html_body = $2, secret = null, unsubscribe_path = null
         where ${RUN_OUT} returning id)
       select id from touched order by id`,
      [before, REMOVED_WORDS],
    );
    const ids = rows.map(({ id }) => id);
    return { count: ids.length, afterwards: async () => this.files.remove(ids) };
  }
}
