import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { publicRows } from '../items/publicity/visible-rows.queries.js';

/** What a recommendation became, or came of. */
export type PublicSuccessor = {
  readonly kind: 'split-from' | 'merged-from';
  /** `back` where it became the other; `out` where it came of the other. */
  readonly direction: 'back' | 'out';
  readonly year: number;
  readonly number: number;
};

const SUCCESSORS = `
  select l.kind, l.direction, o.year, o.number
  from ${publicRows('recommendations')} r
  join lateral (
    select id, kind, linked_on, 'back' as direction, from_recommendation_id as other_id from item_links where to_recommendation_id = r.id
    union all
    select id, kind, linked_on, 'out', to_recommendation_id from item_links where from_recommendation_id = r.id
  ) l on l.kind in ('split-from', 'merged-from') and l.linked_on <= $3::date
    and not exists (select from item_link_endings e where e.link_id = l.id and e.ended_on <= $3::date)
  join ${publicRows('recommendations')} o on o.id = l.other_id
  where r.year = $1 and r.number = $2 order by l.direction, o.year, o.number`;

/** What panels made of recommendations, as far as the public can see both. */
@Injectable()
export class PublicSuccessorsQueries {
  constructor(private readonly database: Database) {}

  async of(
    item: { readonly year: number; readonly number: number },
    today: CalendarDay,
  ): Promise<PublicSuccessor[]> {
    return this.database.rows(SUCCESSORS, [item.year, item.number, today]);
  }
}
