import { Injectable } from '@nestjs/common';
import { actionStateInSql, joinActionFacts } from '../../actions/states/action-state.queries.js';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { runsOn } from '../../database/runs-on.sql.js';
import { isExempt, isPublished } from '../../items/publicity/visible-rows.queries.js';
import { formatReference, pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import type { FeedSubject } from './calendar-feeds.repository.js';

/** An open item with a date, as a calendar shows it. */
export type DueItem = {
  readonly reference: string;
  readonly path: string;
  readonly slug: string;
  readonly dueOn: CalendarDay;
  /** Null where it is not published: a calendar is read outside. */
  readonly text: string | null;
  readonly ownerName: string | null;
  readonly bodyName: string;
};

type Columns = Omit<DueItem, 'reference' | 'path' | 'slug'> & {
  readonly kind: 'A' | 'R';
  readonly year: number;
  readonly number: number;
};

/** What is exempt stands in no calendar at all. */
const ACTIONS = `
  select 'A' as kind, a.year, a.number, a.due_on as "dueOn", case when ${isPublished('a')} then a.text end as text,
         o.name as "ownerName", b.name as "bodyName"
  from actions a join bodies b on b.id = a.body_id left join owners o on o.id = a.owner_id ${joinActionFacts('$1::date')}
  where not (${isExempt('a')}) and a.due_on is not null and a.made_on <= $1::date and a.owner_id = any($2::int[])
    and ${actionStateInSql('$1::date')} in ('open', 'due-soon', 'overdue', 'sent-back')
  order by a.due_on, a.year, a.number`;

const OF_BODY = ACTIONS.replace('a.owner_id = any($2::int[])', 'a.body_id = any($2::int[])');

const HELD = `select owner_id as id from post_holdings
  where person_id = $2 and from_on <= $1 and (until_on is null or until_on >= $1)`;

/** What is due from an owner, a person, or to a body. */
@Injectable()
export class DueEventsQueries {
  constructor(private readonly database: Database) {}

  async of({ ownerId, personId, bodyId }: FeedSubject, day: CalendarDay): Promise<DueItem[]> {
    if (bodyId !== null) return this.items(OF_BODY, day, [bodyId]);
    if (ownerId !== null) return this.items(ACTIONS, day, [ownerId]);
    const held = await this.database.rows<{ id: number }>(HELD, [day, personId]);
    return this.items(
      ACTIONS,
      day,
      held.map(({ id }) => id),
    );
  }

  private async items(sql: string, day: CalendarDay, ids: readonly number[]): Promise<DueItem[]> {
    const rows = await this.database.rows<Columns>(sql, [day, ids]);
    return rows.map(({ kind, year, number, ...row }) => {
      const reference = { kind, year, number };
      return {
        ...row,
        reference: formatReference(reference),
        path: pathOfReference(reference),
        slug: referenceInPath(reference),
      };
    });
  }
}

/** A meeting as a calendar shows it. */
export type MeetingInCalendar = Pick<
  MeetingRow,
  'id' | 'bodyCode' | 'bodyName' | 'heldOn' | 'startTime' | 'place'
>;

const COMING = `
  select m.id, b.code as "bodyCode", b.name as "bodyName", m.held_on as "heldOn", m.start_time as "startTime", m.place
  from meetings m join bodies b on b.id = m.body_id
  where m.held_on >= $1::date and not m.is_called_off and (b.id = $2::int or exists (
    select from body_memberships s where s.body_id = b.id and s.person_id = $3::int and ${runsOn('s', '$1::date')}))
  order by m.held_on, m.id limit 100`;

/** When a body meets, or those on which a person sits. */
@Injectable()
export class MeetingEventsQueries {
  constructor(private readonly database: Database) {}

  /** Those to come; none for an owner, who sits nowhere. */
  async of({ personId, bodyId }: FeedSubject, day: CalendarDay): Promise<MeetingInCalendar[]> {
    return this.database.rows(COMING, [day, bodyId, personId]);
  }
}
