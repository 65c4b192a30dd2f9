import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { seesEverything, type Visible, visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';
import { isVisible } from '../../items/publicity/visible-rows.queries.js';
import {
  CHANGED_AT_MOST,
  changedIds,
  isAhead,
  type WaitingList,
  type Wanted,
} from '../../items/waiting/kept-waiting.sql.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { RecommendationFilters } from '../list/recommendation-filters.js';
import { answersDueSoonInSql, owedAnswersInSql, waitingList, waitingListInSql } from './waiting-list.sql.js';

/**
 * What was noted; unless the asker sees everything (`$3`), that of which they may not see all actions; and what hangs on something that is
 * dated after the day `$1`.
 */
const CHANGED = `select id from (
  (select distinct item_id as id from uncounted_items where kind = 'recommendation' ${CHANGED_AT_MOST})
  union (select distinct w.recommendation_id from waiting_recommendations w
    where w.waits = 'unlike' and not $3::boolean and ${isVisible('w', '$2')} ${CHANGED_AT_MOST})
  union (select id from recommendations where ${isAhead('made_on')} ${CHANGED_AT_MOST})
  union (select recommendation_id from recommendation_standings where ${isAhead('since')} ${CHANGED_AT_MOST})
  union (select distinct fa.recommendation_id from standing_answers fa where ${isAhead('fa.decided_on')} ${CHANGED_AT_MOST})
  union (select distinct recommendation_id from planned_actions where ${isAhead('made_on')} ${CHANGED_AT_MOST})
  union (select distinct c.recommendation_id from action_standings s join planned_actions c on c.id = s.action_id
    where ${isAhead('s.since')} ${CHANGED_AT_MOST})) changed`;

/** How many answers are owed, one for each who owes one: up to one more than anybody counts. */
export type OwedAnswers = { readonly overdue: number; readonly notStarted: number };

/** An answer that is owed and due soon, and how many there are in all. */
export type AnswerDueSoon = {
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly addressee: string;
  readonly dueOn: CalendarDay;
  readonly total: number;
};

/** Recommendations that wait, by what is kept of them. */
@Injectable()
export class WaitingRecommendationsQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
  ) {}

  /**
   * What is told of what is kept, given of which of them that says nothing: null where there are too many to ask each, or an earlier day
   * is seen. Then all facts are asked. It is remembered together, and not for what has changed: that may have been read before a change,
   * and the rows after it.
   * @param about tells what is asked for from all else that is
   */
  async beside<Answer>(
    about: string,
    today: CalendarDay,
    visible: readonly Visible[],
    answer: (changed: readonly number[] | null) => Promise<Answer>,
  ): Promise<Answer> {
    const find = async () => answer(await this.changed(today, visible));
    return this.memory.found([about, today, visible], find, 'once');
  }

  /** The list that the filters ask for, where it is one that is kept. @see waitingList */
  async find(
    filters: RecommendationFilters,
    today: CalendarDay,
    wanted: Wanted,
  ): Promise<WaitingList | null> {
    const list = waitingList(filters);
    return list && this.ask<WaitingList>(waitingListInSql(list, wanted), filters.asker, today);
  }

  /** How many answers are owed, of recommendations that may be asked of several bodies. Null where all facts are to be asked. */
  async answersOwed(asker: Asker | null, today: CalendarDay, most: number): Promise<OwedAnswers | null> {
    return this.ask<OwedAnswers>(owedAnswersInSql(most), asker, today);
  }

  /** The first answers that are due soon. Null where all facts are to be asked. */
  async answersDueSoon(asker: Asker, today: CalendarDay, first: number): Promise<AnswerDueSoon[] | null> {
    return this.askAll<AnswerDueSoon>(answersDueSoonInSql(first), asker, today);
  }

  private async ask<Row>(sql: string, asker: Asker | null, today: CalendarDay): Promise<Row | null> {
    return (await this.askAll<Row>(sql, asker, today))?.[0] ?? null;
  }

  private async askAll<Row>(sql: string, asker: Asker | null, today: CalendarDay): Promise<Row[] | null> {
    const visible = visibleTo(asker);
    return this.beside(sql, today, visible, async (changed) =>
      changed ? this.database.rows<Row>(sql, [today, visible, changed]) : null,
    );
  }

  private async changed(today: CalendarDay, visible: readonly Visible[]): Promise<readonly number[] | null> {
    if (currentViewpoint()) return null;
    return changedIds(
      await this.memory.rows<{ id: number }>(CHANGED, [today, visible, seesEverything(visible)]),
    );
  }
}
