import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { runsOn } from '../../database/runs-on.sql.js';
import type { ChairedBody } from './action-rights.rules.js';

/** Who chairs what. */
@Injectable()
export class ChairsQueries {
  constructor(private readonly database: Database) {}

  /** The bodies that `personId` chairs, or is vice-chair of, on `day`. */
  async chairedBy(personId: number, day: CalendarDay): Promise<ChairedBody[]> {
    return this.database.rows(
      `select b.id as "bodyId", b.kind from body_memberships m join bodies b on b.id = m.body_id
       where m.person_id = $1 and m.role in ('chair', 'vice-chair') and ${runsOn('m', '$2')}`,
      [personId, day],
    );
  }
}
