import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { ROUND_ANSWERS } from '../../reminders/rounds/rounds.queries.js';
import type { SilentAsking } from './progress-facts.js';

/** The last round of each body whose deadline went by from the second day on and before the third. */
const SILENT = `
  select case when q.action_id is null then 'recommendation' else 'action' end as kind,
         coalesce(q.action_id, q.recommendation_id) as "itemId", q.owed_by as "owedBy", d.deadline_on as "deadlineOn", q.reason,
         (d.asked_at at time zone 'Europe/London')::date as "askedOn"
  from (
    select distinct on (body_id) id, deadline_on, asked_at from rounds
    where body_id = any($1) and deadline_on >= $2 and deadline_on < $3 order by body_id, deadline_on desc, id desc
  ) d
  join round_askings q on q.round_id = d.id ${ROUND_ANSWERS}
  where s.said_on is null`;

/** Who said nothing although a round asked. */
@Injectable()
export class SilentAskingsQueries {
  constructor(private readonly database: Database) {}

  /** Of these bodies. */
  async of(bodyIds: readonly number[], since: CalendarDay, asAt: CalendarDay): Promise<SilentAsking[]> {
    return this.database.rows(SILENT, [bodyIds, since, asAt]);
  }
}
