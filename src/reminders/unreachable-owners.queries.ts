import { Injectable } from '@nestjs/common';
import { openActionsOf } from '../actions/states/open-actions.queries.js';
import { PUBLICITIES } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { owedAnswers } from '../recommendations/states/owed-answers.queries.js';
import { answersOwedBy } from '../recommendations/waiting/waiting-list.sql.js';
import { WaitingRecommendationsQueries } from '../recommendations/waiting/waiting-recommendations.queries.js';
import { OWNER_OF_BODY } from './owner-of-body.sql.js';

/** A body that owes answers and has nobody who is written to. */
export type SilentBody = {
  readonly code: string;
  readonly name: string;
  readonly answers: number;
};

const ASKED = 'array(select id from asked)';
const OF_ALL = `(select owing_id, count(*)::int as answers from ${owedAnswers('recommendations')} owed
      where owing_id = any(${ASKED}) group by owing_id)`;
const OF_KEPT = answersOwedBy(ASKED);

/**
 * What bodies owe answers, as rows to select from. Which bodies are asked about is worked out first, so that nothing is counted for
 * those that have somebody to write to; and their owners once for each body, not for each answer.
 * @param which a condition in SQL over `o`, the team or contact of body `b` that is written to
 */
const answersWhere = (which: string, owed = OF_ALL) => `
  asked as materialized (select b.id, b.code, b.name, o.id as owner_id from bodies b ${OWNER_OF_BODY} where ${which}),
  answers as (
    select a.code, a.name, a.owner_id, r.answers
    from ${owed} r
    join asked a on a.id = r.owing_id)`;

/** What is owed by whom no e-mail reaches. */
@Injectable()
export class UnreachableOwnersQueries {
  constructor(
    private readonly database: Database,
    private readonly waiting: WaitingRecommendationsQueries,
  ) {}

  /** Of these owners, those that owe something, and how much: open actions, and answers of the bodies that they are written to for. */
  async owed(
    ownerIds: readonly number[],
    day: CalendarDay,
  ): Promise<{ readonly id: number; readonly owed: number }[]> {
    if (ownerIds.length === 0) return [];
    return this.database.rows(
      `with ${answersWhere('o.id = any($2::int[])')}
       select id, owed from (
         select o.id, o.name, ${openActionsOf('o.id', '$1::date')}
           + coalesce((select sum(answers) from answers where owner_id = o.id), 0)::int as owed
         from owners o where o.id = any($2::int[])
       ) owing where owed > 0 order by owed desc, name`,
      [day, ownerIds],
    );
  }

  /** The bodies that owe answers and have no team or contact with an address; those that owe most first. */
  async silentBodies(day: CalendarDay): Promise<SilentBody[]> {
    return this.waiting.beside('silent bodies', day, PUBLICITIES, (changed) =>
      this.database.rows(
        `with ${answersWhere('o.id is null', changed ? OF_KEPT : OF_ALL)}
         select code, name, answers from answers order by answers desc, name`,
        changed ? [day, PUBLICITIES, changed] : [day],
      ),
    );
  }

  /** The ids of those whose account was closed and who have no link that opens, so that they can answer nowhere. */
  async shutOut(day: CalendarDay): Promise<ReadonlySet<number>> {
    const rows = await this.database.rows<{ id: number }>(
      `select p.id from people p
       where exists (select from accounts a where a.person_id = p.id)
         and not exists (select from accounts a where a.person_id = p.id and a.closed_at is null)
         and not exists (select from answer_links l where l.address = lower(p.email) and l.expires_on >= $1::date)`,
      [day],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
