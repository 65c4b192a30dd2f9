import { Injectable } from '@nestjs/common';
import { openActionsOf } from '../actions/states/open-actions.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';

/** What is owed by whom no e-mail reaches. */
@Injectable()
export class UnreachableOwnersQueries {
  constructor(private readonly database: Database) {}

  /** Of these owners, those that owe something, and how much; those that owe most first. */
  async openActions(
    ownerIds: readonly number[],
    day: CalendarDay,
  ): Promise<{ readonly id: number; readonly openActions: number }[]> {
    return this.database.rows(
      `select id, "openActions" from (
         select o.id, o.name, ${openActionsOf('o.id', '$1::date')} as "openActions" from owners o where o.id = any($2::int[])
       ) owed where "openActions" > 0 order by "openActions" desc, name`,
      [day, ownerIds],
    );
  }
}
