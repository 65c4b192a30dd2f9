import { Injectable } from '@nestjs/common';
import { OPEN_STATES } from '../../actions/actions.queries.js';
import { isActionInStates, joinActionFacts } from '../../actions/states/action-state.queries.js';
import { SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { runsOn } from '../../database/runs-on.sql.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
import { SHOWN } from './home.queries.js';

export type SlippedAction = {
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly ownerName: string | null;
  readonly dueOn: CalendarDay | null;
  readonly times: number;
};
export type ComingMeeting = {
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly heldOn: CalendarDay;
};

/** What a member of scrutiny looks for before a meeting. */
@Injectable()
export class MemberHomeQueries {
  constructor(private readonly database: Database) {}

  /** The bodies whose matters concern this person: those they sit on; a member of the board looks at them all. */
  async bodiesOf(
    personId: number | null,
    today: CalendarDay,
    named: readonly number[] = [],
  ): Promise<number[]> {
    const rows = await this.database.rows<{ id: number }>(
      `with sits as (
         select b.id, b.kind from body_memberships m join bodies b on b.id = m.body_id
         where m.person_id = $1 and ${runsOn('m', '$2')}
         union select b.id, b.kind from bodies b where b.id = any($4))
       select id from bodies
       where kind = any($3)
         and (id in (select id from sits) or 'board' in (select kind from sits) or not exists (select from sits))
       order by id`,
      [personId, today, SCRUTINY_KINDS, named],
    );
    return rows.map(({ id }) => id);
  }

  /** Open actions that were put off, the most often first. */
  async slippedMost(bodyIds: readonly number[], today: CalendarDay, asker: Asker): Promise<SlippedAction[]> {
    return this.database.rows(
      `select a.year, a.number, a.text, o.name as "ownerName", a.due_on as "dueOn", e.times
       from (select action_id, count(*)::int as times from extensions where agreed_on <= $1 group by action_id) e
       join ${visibleRows('actions', '$3')} a on a.id = e.action_id
       left join owners o on o.id = a.owner_id ${joinActionFacts('$1::date')}
       where a.body_id = any($2) and ${isActionInStates(OPEN_STATES, '$1::date')}
       order by e.times desc, a.due_on, a.id limit $4`,
      [today, bodyIds, visibleTo(asker), SHOWN],
    );
  }

  /** The next meetings of these bodies, today's included. */
  async comingMeetings(bodyIds: readonly number[], today: CalendarDay): Promise<ComingMeeting[]> {
    return this.database.rows(
      `select b.code as "bodyCode", b.name as "bodyName", m.held_on as "heldOn"
       from meetings m join bodies b on b.id = m.body_id
       where m.held_on >= $1 and b.id = any($2) order by m.held_on, b.name limit 3`,
      [today, bodyIds],
    );
  }
}
