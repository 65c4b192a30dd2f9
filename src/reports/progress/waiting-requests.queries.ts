import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { WaitingRequest } from './agenda-facts.js';
import type { ReportedItemIds } from './progress-facts.js';

// Asked by the day, and neither decided nor taken back by then; with the meeting before which it lay.
const WAITING = `
  select case when q.action_id is null then 'recommendation' else 'action' end as "itemKind",
         coalesce(q.action_id, q.recommendation_id) as "itemId", q.kind, o.name as "askedBy", q.asked_on as "askedOn", q.reason,
         q.until_on as "untilOn", q.whose,
         (select count(*)::int from requests e where e.kind = q.kind and e.id <= q.id
            and (e.action_id = q.action_id or e.recommendation_id = q.recommendation_id)) as nth,
         b.name as "laidBefore", m.held_on as "laidOn"
  from requests q
  left join owners o on o.id = q.owner_id
  left join lateral (
    select meeting_id from request_layings
    where request_id = q.id and (recorded_at at time zone 'Europe/London')::date <= $3 order by id desc limit 1
  ) l on true
  left join meetings m on m.id = l.meeting_id
  left join bodies b on b.id = m.body_id
  where (q.action_id = any($1) or q.recommendation_id = any($2)) and q.asked_on <= $3
    and not exists (select from request_outcomes c where c.request_id = q.id and c.decided_on <= $3)
  order by q.asked_on, q.id`;

/** What owners asked for, and nobody has decided. */
@Injectable()
export class WaitingRequestsQueries {
  constructor(private readonly database: Database) {}

  /** About these items, which whoever asks may see; the oldest first. */
  async about({ actions, recommendations }: ReportedItemIds, asAt: CalendarDay): Promise<WaitingRequest[]> {
    return this.database.rows(WAITING, [actions, recommendations, asAt]);
  }
}
