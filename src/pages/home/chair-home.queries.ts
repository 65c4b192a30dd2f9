import { Injectable } from '@nestjs/common';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { runsOn } from '../../database/runs-on.sql.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import type { AnswerDue } from '../../meetings/meeting-matters.queries.js';
import { owedAnswers } from '../../recommendations/states/owed-answers.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** A body whose matters concern somebody, with its next meeting. */
export type ChairedBodyRow = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Whether they sit on it, or it is named for their account; a member of the board looks at all. */
  readonly isOwn: boolean;
  readonly next: Pick<MeetingRow, 'heldOn' | 'startTime' | 'place'> | null;
};

export type AnswerOfBody = AnswerDue & { readonly bodyId: number };

/** An answer is told of from so many days before its date: when the first reminder goes out. */
const SOON_DAYS = 28;

const BODIES = `
  with sits as (
    select b.id, b.kind from body_memberships m join bodies b on b.id = m.body_id
    where m.person_id = $1 and ${runsOn('m', '$2')}
    union select b.id, b.kind from bodies b where b.id = any($4))
  select b.id, b.code, b.name, b.id in (select id from sits) or not exists (select from sits) as "isOwn",
    (select json_build_object('heldOn', m.held_on, 'startTime', m.start_time, 'place', m.place) from meetings m
     where m.body_id = b.id and m.held_on >= $2 and not m.is_called_off order by m.held_on limit 1) as next
  from bodies b
  where b.kind = any($3) and b.exists_from <= $2 and (b.exists_until is null or b.exists_until >= $2)
    and (b.id in (select id from sits) or 'board' in (select kind from sits) or not exists (select from sits))
  order by b.name`;

const OWED = `
  select r.body_id as "bodyId", r.year, r.number, r.text, b.name as addressee, r.due_on as "dueOn"
  from ${owedAnswers(visibleRows('recommendations', '$2'))} r join bodies b on b.id = r.owing_id
  where r.body_id = any($3) and r.due_on <= $4 order by r.due_on, r.year, r.number limit 500`;

/** What chairs and members look for before a meeting. */
@Injectable()
export class ChairHomeQueries {
  constructor(private readonly database: Database) {}

  /** The bodies that concern this person: those they sit on; a member of the board looks at them all. */
  async bodiesOf(
    personId: number | null,
    today: CalendarDay,
    named: readonly number[],
  ): Promise<ChairedBodyRow[]> {
    return this.database.rows(BODIES, [personId, today, SCRUTINY_KINDS, named]);
  }

  /** The answers that are late, or due within four weeks, the longest late first. */
  async owedTo(bodyIds: readonly number[], today: CalendarDay, asker: Asker): Promise<AnswerOfBody[]> {
    return this.database.rows(OWED, [today, visibleTo(asker), bodyIds, addDays(today, SOON_DAYS)]);
  }
}
