import { Injectable } from '@nestjs/common';
import { actionStateInSql, joinActionFacts } from '../../actions/states/action-state.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { isPublished, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { formatReference } from '../../items/references/reference.rules.js';
import type { Asker } from '../../web/permissions.rules.js';

/** Somebody who wants a digest of a meeting, which they have not had. */
export type DigestReader = {
  readonly meetingId: number;
  readonly heldOn: CalendarDay;
  readonly startTime: string | null;
  readonly place: string | null;
  readonly bodyId: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly address: string;
  readonly name: string;
  /** Whether they keep the register, and so may see what is exempt. */
  readonly isKeeper: boolean;
};

/** A matter that the meeting finds open. */
export type DigestItem = {
  readonly reference: string;
  readonly state: 'overdue' | 'claimed-complete' | 'sent-back';
  readonly dueOn: CalendarDay | null;
  /** Null where it is not published. */
  readonly text: string | null;
  readonly ownerName: string | null;
};

/** Whether an account keeps the register of body `b`: an administrator's, or one of democratic services for all bodies or for this. */
const keeps = (
  account: string,
) => `(${account}.role = 'administrator' or (${account}.role = 'democratic-services' and (
             not exists (select from account_bodies x where x.account_id = ${account}.id and x.ended_at is null)
             or exists (select from account_bodies x where x.account_id = ${account}.id and x.ended_at is null and x.body_id = b.id))))`;

/** Chairs of the body, and those who keep the register. */
const READERS = `
  select m.id as "meetingId", m.held_on as "heldOn", m.start_time as "startTime", m.place, b.id as "bodyId", b.code as "bodyCode", b.name as "bodyName",
         p.email as address, p.name,
         exists (select from accounts k where k.person_id = p.id and k.closed_at is null
           and ${keeps('k')}) as "isKeeper"
  from meetings m
  join bodies b on b.id = m.body_id
  join mail_preferences w on w.before_meetings
  join people p on p.id = w.person_id and p.email is not null and (p.left_on is null or p.left_on >= $1)
  where m.held_on between $1 and $2 and not m.is_called_off
    and (exists (select from body_memberships s where s.body_id = b.id and s.person_id = p.id and s.role = 'chair'
           and s.from_on <= $1 and (s.until_on is null or s.until_on >= $1))
      or exists (select from accounts a where a.person_id = p.id and a.closed_at is null
           and ${keeps('a')}))
    and not exists (select from messages e where e.message_key = 'digest:' || m.id || ':' || p.email)
  order by m.held_on, m.id, p.email`;

const ITEMS = `
  select * from (
    select a.year, a.number, a.due_on as "dueOn", case when ${isPublished('a')} then left(a.text, 600) end as text,
           o.name as "ownerName", ${actionStateInSql('$2::date')} as state
    from ${visibleRows('actions', '$3')} a left join owners o on o.id = a.owner_id ${joinActionFacts('$2::date')}
    where a.body_id = $1 and a.made_on <= $2::date
  ) i where i.state in ('overdue', 'claimed-complete', 'sent-back')
  order by i.state = 'claimed-complete' desc, i."dueOn", i.year, i.number`;

type Columns = Omit<DigestItem, 'reference'> & { readonly year: number; readonly number: number };

/** Who wants a digest before a meeting, and what stands in it. */
@Injectable()
export class DigestsQueries {
  constructor(private readonly database: Database) {}

  /** For the meetings from `day` until `until`. */
  async readers(day: CalendarDay, until: CalendarDay): Promise<DigestReader[]> {
    return this.database.rows(READERS, [day, until]);
  }

  /** What is claimed complete, late or was sent back, of a body, as far as this role may see it. */
  async items(bodyId: number, day: CalendarDay, asker: Asker): Promise<DigestItem[]> {
    const rows = await this.database.rows<Columns>(ITEMS, [bodyId, day, visibleTo(asker)]);
    return rows.map(({ year, number, ...row }) => ({
      ...row,
      reference: formatReference({ kind: 'A', year, number }),
    }));
  }
}
