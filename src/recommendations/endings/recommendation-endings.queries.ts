import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { latestFirst } from '../../database/latest-fact.sql.js';
import { isMergedWithHidden } from '../../items/links/hidden-mergers.sql.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { EndingKind } from './recommendation-ending.rules.js';

/** What a panel did to end a recommendation, or to take that back. */
export type EndingRow = {
  readonly kind: EndingKind;
  /** Null where it is kept from the reader: it is about something that they may not see. */
  readonly reason: string | null;
  readonly decidedOn: CalendarDay;
  readonly bodyName: string;
  readonly recordedBy: string;
};

/** How panels ended recommendations. */
@Injectable()
export class RecommendationEndingsQueries {
  constructor(private readonly database: Database) {}

  /** Up to `today`, the latest first. */
  async of(recommendationId: number, today: CalendarDay, asker: Asker | null): Promise<EndingRow[]> {
    return this.database.rows(
      `select e.kind, case when e.kind in ('withdrawn', 'restored') or not ${isMergedWithHidden('e.recommendation_id', '$3')} then e.reason end as reason,
         e.decided_on as "decidedOn", b.name as "bodyName", a.name as "recordedBy"
       from recommendation_endings e
       join meetings m on m.id = e.meeting_id
       join bodies b on b.id = m.body_id
       join accounts a on a.id = e.recorded_by_id
       where e.recommendation_id = $1 and e.decided_on <= $2
       order by ${latestFirst('e')}`,
      [recommendationId, today, visibleTo(asker)],
    );
  }
}
