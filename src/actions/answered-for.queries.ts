import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.js';
import type { Viewer } from '../web/access.js';

/** For whom somebody answers. */
@Injectable()
export class AnsweredForQueries {
  constructor(private readonly database: Database) {}

  /** The twin of `answersFor` in SQL: the posts that the viewer holds on `day`, and the owners whose mailbox is theirs. */
  async ownersOf({ personId, email }: Viewer, day: CalendarDay): Promise<number[]> {
    const rows = await this.database.rows<{ id: number }>(
      `select o.id from owners o
       left join lateral (
         select person_id from post_holdings
         where owner_id = o.id and from_on <= $1 and (until_on is null or until_on >= $1)
         order by from_on desc, id desc limit 1
       ) h on true
       where h.person_id = $2 or (h.person_id is null and o.email = $3) order by o.id`,
      [day, personId, email],
    );
    return rows.map(({ id }) => id);
  }
}
