import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { RecordedEvent } from '../../deadlines/clock-event.rules.js';
import type { ClockHolder } from '../addressees/addressee-clock.js';

/** An event with who recorded it. */
export type ClockEventRow = RecordedEvent & {
  /** The further addressee whose clock it starts; null for the body that is to answer first. */
  readonly addresseeId: number | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Why it corrects an earlier one; null where it does not, or nobody said. */
  readonly reason: string | null;
  readonly noticeLetterId: number | null;
  /** When a notice was posted; null where nobody said. */
  readonly postedOn: CalendarDay | null;
  /** Whether its receipt is presumed from the posting. */
  readonly isPresumed: boolean;
};

/** A day that holds, and for how many of the recommendations asked about. */
export type HoldingDay = RecordedEvent & { readonly count: number };

/** The dates that start clocks. */
@Injectable()
export class ClockEventsQueries {
  constructor(private readonly database: Database) {}

  /** Every event of a recommendation, in the order in which they were recorded. */
  async of(recommendationId: number): Promise<ClockEventRow[]> {
    return this.database.rows(
      `select e.kind, e.addressee_id as "addresseeId", e.happened_on as "happenedOn", a.name as "recordedBy", e.recorded_at as "recordedAt",
              e.reason, e.notice_letter_id as "noticeLetterId", e.posted_on as "postedOn",
              e.is_presumed as "isPresumed"
       from clock_events e join accounts a on a.id = e.recorded_by_id
       where e.recommendation_id = $1 order by e.id`,
      [recommendationId],
    );
  }

  /** The days that hold for these recommendations, corrections counted: of each kind the earliest first. */
  async holding(recommendationIds: readonly number[], holder: ClockHolder = null): Promise<HoldingDay[]> {
    return this.database.rows(
      `select kind, happened_on as "happenedOn", count(*)::int as count
       from (select distinct on (recommendation_id, kind) kind, happened_on from clock_events
             where recommendation_id = any($1) and addressee_id is not distinct from $2::int
             order by recommendation_id, kind, id desc) latest
       group by kind, happened_on order by kind, happened_on`,
      [recommendationIds, holder],
    );
  }
}
