import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { runsOn } from '../database/runs-on.sql.js';
import type { BodyMembership } from './body-membership.entity.js';

export type MemberRow = {
  readonly id: number;
  readonly bodyId: number;
  readonly name: string;
  readonly role: BodyMembership['role'];
  readonly fromOn: CalendarDay;
};

/** A seat of any day. */
export type SeatRow = Omit<MemberRow, 'bodyId'> & {
  readonly personId: number;
  readonly untilOn: CalendarDay | null;
};

/** A seat that somebody has, had or is to have. */
export type SeatOfPerson = {
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly role: BodyMembership['role'];
  readonly fromOn: CalendarDay;
  readonly untilOn: CalendarDay | null;
};

const MEMBERS = `
  select m.id, m.body_id as "bodyId", p.name, m.role, m.from_on as "fromOn"
  from body_memberships m join people p on p.id = m.person_id
  where ${runsOn('m', '$1')}`;

const CHAIR_FIRST = `array_position(array['chair', 'vice-chair', 'member'], m.role), p.name`;

/** Who sits where. */
@Injectable()
export class BodyMembersQueries {
  constructor(private readonly database: Database) {}

  /** The members of a body on `day`, the chair first. */
  async of(bodyId: number, day: CalendarDay): Promise<MemberRow[]> {
    return this.database.rows(`${MEMBERS} and m.body_id = $2 order by ${CHAIR_FIRST}`, [day, bodyId]);
  }

  /** Every seat that anybody has, had or is to have on a body, the latest first. */
  async seatsOf(bodyId: number): Promise<SeatRow[]> {
    return this.database.rows(
      `select m.id, m.person_id as "personId", p.name, m.role, m.from_on as "fromOn", m.until_on as "untilOn"
       from body_memberships m join people p on p.id = m.person_id
       where m.body_id = $1 order by m.until_on desc nulls first, m.from_on desc, p.name`,
      [bodyId],
    );
  }

  /** Every seat of a person, the latest first. */
  async seatsOfPerson(personId: number): Promise<SeatOfPerson[]> {
    return this.database.rows(
      `select b.code as "bodyCode", b.name as "bodyName", m.role, m.from_on as "fromOn", m.until_on as "untilOn"
       from body_memberships m join bodies b on b.id = m.body_id where m.person_id = $1 order by m.from_on desc, m.id`,
      [personId],
    );
  }

  /** The chair of every body on `day`. */
  async chairs(day: CalendarDay): Promise<MemberRow[]> {
    return this.database.rows(`${MEMBERS} and m.role = 'chair' order by m.body_id, p.name`, [day]);
  }
}
