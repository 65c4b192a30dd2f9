import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { visibleRows } from '../items/publicity/visible-rows.queries.js';
import { owedAnswers } from '../recommendations/states/owed-answers.queries.js';
import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';
import type { Asker } from '../web/permissions.rules.js';

type Numbered = { readonly year: number; readonly number: number; readonly text: string };

/** An answer that somebody owes to a recommendation. */
export type AnswerDue = Numbered & { readonly addressee: string; readonly dueOn: CalendarDay };

/** An answer that was given. */
export type ReceivedAnswer = Numbered & {
  readonly addressee: string;
  readonly decision: ResponseDecision;
  readonly decidedOn: CalendarDay;
};

/** Of which body, and what somebody may see of it. */
type OfBody = { readonly bodyId: number; readonly asker: Asker };

const OWED = `
  select r.year, r.number, r.text, b.name as addressee, r.due_on as "dueOn"
  from ${owedAnswers(visibleRows('recommendations', '$2'))} r join bodies b on b.id = r.owing_id
  where r.body_id = $3 and r.due_on <= $4 order by r.due_on, r.year, r.number limit 200`;

const RECEIVED = `
  select r.year, r.number, r.text, b.name as addressee, a.decision, a.decided_on as "decidedOn"
  from ${visibleRows('recommendations', '$2')} r
  join standing_answers a on a.recommendation_id = r.id join bodies b on b.id = a.body_id
  where r.body_id = $3 and a.decided_on <= $1 and a.decided_on > $4 order by a.decided_on, r.year, r.number limit 200`;

const PUT_OFF = `
  select distinct e.action_id as id from extensions e join ${visibleRows('actions', '$2')} a on a.id = e.action_id
  where a.body_id = $3 and e.agreed_on <= $1 and e.agreed_on > $4`;

/** What happened to the matters of a body between two of its meetings. */
@Injectable()
export class MeetingMattersQueries {
  constructor(private readonly database: Database) {}

  /** Answers owed as at `day` that are due by `until`, the longest late first. */
  async owed({ bodyId, asker }: OfBody, day: CalendarDay, until: CalendarDay): Promise<AnswerDue[]> {
    return this.database.rows(OWED, [day, visibleTo(asker), bodyId, until]);
  }

  /** Answers given after `since`, up to `day`. */
  async received({ bodyId, asker }: OfBody, day: CalendarDay, since: CalendarDay): Promise<ReceivedAnswer[]> {
    return this.database.rows(RECEIVED, [day, visibleTo(asker), bodyId, since]);
  }

  /** The actions that were put off after `since`, up to `day`. */
  async putOff({ bodyId, asker }: OfBody, day: CalendarDay, since: CalendarDay): Promise<Set<number>> {
    const rows = await this.database.rows<{ id: number }>(PUT_OFF, [day, visibleTo(asker), bodyId, since]);
    return new Set(rows.map(({ id }) => id));
  }
}
