import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { runsOn } from '../../database/runs-on.sql.js';
import type { Viewer } from '../../web/access.js';
import type { ChairedBody } from './action-rights.rules.js';

type ChairingViewer = Pick<Viewer, 'accountId' | 'personId' | 'role'>;

/** Who chairs what. */
@Injectable()
export class ChairsQueries {
  constructor(private readonly database: Database) {}

  /**
   * The bodies that somebody chairs, or is vice-chair of, on `day`: by their seats, and where their account is one of a chair by what an
   * administrator named.
   */
  async chairedBy({ accountId, personId, role }: ChairingViewer, day: CalendarDay): Promise<ChairedBody[]> {
    return this.database.rows(
      `select b.id as "bodyId", b.kind from bodies b
       where b.id in (select m.body_id from body_memberships m
           where m.person_id = $1 and m.role in ('chair', 'vice-chair') and ${runsOn('m', '$2')})
         or ($3 and b.id in (select x.body_id from account_bodies x where x.account_id = $4 and x.ended_at is null))
       order by b.id`,
      [personId, day, role === 'chair', accountId],
    );
  }
}
