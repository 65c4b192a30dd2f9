import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { hasSearchedWords } from '../database/search-words.sql.js';
import { NotFound } from '../web/errors.js';
import { ADDRESSEE_KINDS, type BodyKind, SCRUTINY_KINDS } from './body.rules.js';

export type BodyRow = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** What people call it for short; null where nobody said. */
  readonly shortName: string | null;
  readonly kind: BodyKind;
  readonly existsFrom: CalendarDay;
  readonly existsUntil: CalendarDay | null;
  readonly successorCode: string | null;
  readonly successorName: string | null;
  /** The rule under which it answers; null where its kind says so. */
  readonly clockRule: string | null;
  readonly clockLength: string | null;
  /** The officer of democratic services whom its owners may ask. */
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactTelephone: string | null;
  /** Whose the reports are that it reads; null where nobody said. */
  readonly reportOf: string | null;
  readonly clockCitation: string | null;
};

export type MeetingRow = {
  readonly id: number;
  readonly bodyId: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly heldOn: CalendarDay;
  readonly isCalledOff: boolean;
  /** `14:30`, in London; null where nobody said. */
  readonly startTime: string | null;
  readonly place: string | null;
};

const BODIES = `
  select b.id, b.code, b.name, b.short_name as "shortName", b.kind, b.exists_from as "existsFrom", b.exists_until as "existsUntil",
         s.code as "successorCode", s.name as "successorName",
         b.clock_rule as "clockRule", b.clock_length as "clockLength", b.clock_citation as "clockCitation",
         b.contact_name as "contactName", b.contact_email as "contactEmail", b.contact_telephone as "contactTelephone", b.report_of as "reportOf"
  from bodies b left join bodies s on s.id = b.successor_id`;

const EXISTS = `($2::date is null or (b.exists_from <= $2 and (b.exists_until is null or b.exists_until >= $2)))`;

const MEETINGS = `
  select m.id, m.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName", m.held_on as "heldOn",
         m.is_called_off as "isCalledOff", m.start_time as "startTime", m.place
  from meetings m join bodies b on b.id = m.body_id`;

/** Bodies and their meetings. */
@Injectable()
export class BodiesQueries {
  constructor(private readonly database: Database) {}

  /** Every body, by name. */
  async all(): Promise<BodyRow[]> {
    return this.database.rows(`${BODIES} order by b.name`);
  }

  /** The bodies that scrutinise. @param on only those that exist on this day: for something new */
  async scrutinising(on: CalendarDay | null = null): Promise<BodyRow[]> {
    return this.database.rows(`${BODIES} where b.kind = any($1) and ${EXISTS} order by b.name`, [
      SCRUTINY_KINDS,
      on,
    ]);
  }

  /** The bodies that recommendations are addressed to. @param on only those that exist on this day: for something new */
  async addressees(on: CalendarDay | null = null): Promise<BodyRow[]> {
    return this.database.rows(
      `${BODIES} where b.kind = any($1) and ${EXISTS} order by b.kind = 'executive' desc, b.name`,
      [ADDRESSEE_KINDS, on],
    );
  }

  /** Those that are called so: by code, by the capitals of the name, or by words of the name and of the short name. */
  async called(words: string): Promise<BodyRow[]> {
    return this.database.rows(
      `${BODIES} where b.code = upper($1) or regexp_replace(b.name, '[^A-Z]', '', 'g') = upper($1)
         or ${hasSearchedWords("b.name || ' ' || coalesce(b.short_name, '')", '$1')}
       order by b.code = upper($1) desc, b.name`,
      [words],
    );
  }

  /** @throws NotFound */
  async byCode(code: string): Promise<BodyRow> {
    const [body] = await this.database.rows<BodyRow>(`${BODIES} where b.code = $1`, [code.toUpperCase()]);
    if (!body) throw new NotFound(`A body with the code ${code}`);
    return body;
  }

  /** The meetings of a body, newest first. */
  async meetingsOf(bodyId: number): Promise<MeetingRow[]> {
    return this.database.rows(
      `${MEETINGS} where m.body_id = $1 and not m.is_called_off order by m.held_on desc`,
      [bodyId],
    );
  }

  /** Meetings of every body from `from` on, soonest first. */
  async meetingsFrom(from: CalendarDay, most: number): Promise<MeetingRow[]> {
    return this.database.rows(
      `${MEETINGS} where m.held_on >= $1 and not m.is_called_off order by m.held_on, m.id limit $2`,
      [from, most],
    );
  }

  /** Meetings of every body before `before`, latest first. */
  async meetingsBefore(before: CalendarDay, most: number): Promise<MeetingRow[]> {
    return this.database.rows(
      `${MEETINGS} where m.held_on < $1 and not m.is_called_off order by m.held_on desc, m.id desc limit $2`,
      [before, most],
    );
  }

  /** The last meeting of a body before `day`; null where there is none. */
  async lastBefore(bodyId: number, day: CalendarDay): Promise<MeetingRow | null> {
    const [meeting] = await this.database.rows<MeetingRow>(
      `${MEETINGS} where m.body_id = $1 and m.held_on < $2 and not m.is_called_off order by m.held_on desc limit 1`,
      [bodyId, day],
    );
    return meeting ?? null;
  }

  /** The meeting of this body on this day. @throws NotFound */
  async meeting(bodyCode: string, heldOn: string): Promise<MeetingRow> {
    const [meeting] = await this.database.rows<MeetingRow>(
      `${MEETINGS} where b.code = $1 and m.held_on::text = $2`,
      [bodyCode.toUpperCase(), heldOn],
    );
    if (!meeting) throw new NotFound(`A meeting of ${bodyCode} on ${heldOn}`);
    return meeting;
  }
}
