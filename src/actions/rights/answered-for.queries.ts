import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { holderOnDay } from '../../people/holder-on-day.queries.js';
import type { Viewer } from '../../web/access.js';

const HOLDER = `left join lateral (
    select h.person_id, p.email from ${holderOnDay('o.id', '$1')} h join people p on p.id = h.person_id
  ) held on true`;

/** Those whose holder may be asked about are few: of each owner it would be asked where PostgreSQL does not know for whom. */
const ANSWERED_FOR = `
  with recursive answered(id) as (
    select o.id from owners o ${HOLDER}
    where o.id in (select owner_id from post_holdings where person_id = $2 union select id from owners where email = $3)
      and (held.person_id = $2 or (held.person_id is null and o.email = $3))
    union
    select o.id from answered a join owners o on o.fallback_id = a.id ${HOLDER}
    where coalesce(held.email, o.email) is null
  ) select id from answered order by id`;

/** For whom somebody answers. */
@Injectable()
export class AnsweredForQueries {
  constructor(private readonly database: Database) {}

  /**
   * The twin of `answersFor` in SQL: the posts that the viewer holds on `day`, the owners whose mailbox is theirs, and those for which
   * these stand in while nobody can be reached there.
   */
  async ownersOf(
    { personId, email }: Pick<Viewer, 'personId' | 'email'>,
    day: CalendarDay,
  ): Promise<number[]> {
    const rows = await this.database.rows<{ id: number }>(ANSWERED_FOR, [day, personId, email]);
    return rows.map(({ id }) => id);
  }
}
