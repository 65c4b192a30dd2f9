import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';

/** Somebody who was reminded, and of what. */
export type Reminded = {
  readonly recipient: string;
  readonly items: readonly {
    readonly kind: 'action' | 'response';
    readonly id: number;
    readonly ownerId: number;
  }[];
};

/** Whom the day's mails were written to. */
@Injectable()
export class RemindedQueries {
  constructor(private readonly database: Database) {}

  /** Those in whose place somebody else answers on `day`: each with what the day's mail was about. */
  async on(day: CalendarDay): Promise<Reminded[]> {
    return this.database.rows(
      `select recipient, jsonb_agg(jsonb_build_object(
                'kind', case when action_id is null then 'response' else 'action' end,
                'id', coalesce(action_id, recommendation_id), 'ownerId', owner_id) order by id) as items
       from reminders
       where planned_on = $1 and kind = 'stage'
         and recipient in (select from_address from answer_delegations where until_on >= $1 and ended_at is null)
       group by recipient order by recipient`,
      [day],
    );
  }
}
