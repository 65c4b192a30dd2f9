import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { RecordedEvent } from './clock-event.rules.js';

/** An event with who recorded it. */
export type ClockEventRow = RecordedEvent & { readonly recordedBy: string; readonly recordedAt: Date };

/** The dates that start clocks. */
@Injectable()
export class ClockEventsQueries {
  constructor(private readonly database: Database) {}

  /** Every event of a recommendation, in the order in which they were recorded. */
  async of(recommendationId: number): Promise<ClockEventRow[]> {
    return this.database.rows(
      `select e.kind, e.happened_on as "happenedOn", a.name as "recordedBy", e.recorded_at as "recordedAt"
       from clock_events e join accounts a on a.id = e.recorded_by_id
       where e.recommendation_id = $1 order by e.id`,
      [recommendationId],
    );
  }
}
