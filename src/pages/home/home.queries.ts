import { Injectable } from '@nestjs/common';
import { OPEN_STATES } from '../../actions/actions.queries.js';
import { isActionInStates, JOIN_STATE } from '../../actions/states/action-state.queries.js';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleDocuments } from '../../documents/visible-documents.queries.js';
import { COUNTED_AT_FIRST } from '../../items/counted-up-to.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { CLOSING } from '../../items/verdicts/latest-verdict.queries.js';
import type { WaitingList } from '../../items/waiting/kept-waiting.sql.js';
import { ANSWER_DUE_SOON_DAYS } from '../../recommendations/list/recommendation-conditions.sql.js';
import { noFilters } from '../../recommendations/list/recommendation-filters.js';
import { RECOMMENDATION_FACTS } from '../../recommendations/standings/recommendation-standing.sql.js';
import { owedAnswers } from '../../recommendations/states/owed-answers.queries.js';
import {
  isNamed,
  STATE,
  stateJoinsOfMany,
} from '../../recommendations/states/recommendation-state.queries.js';
import {
  type OwedAnswers,
  WaitingRecommendationsQueries,
} from '../../recommendations/waiting/waiting-recommendations.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** How many of each kind the home page shows. */
export const SHOWN = 3;

/** How far lists of the home page are counted, and how many of the first are shown. */
export const AT_FIRST = { most: COUNTED_AT_FIRST, first: SHOWN };

/** The first few of something, and how many there are in all. */
export type FirstOf<Row> = { readonly total: number; readonly first: readonly Row[] };
/** The same where so many may be there that nobody counts them all. */
export type CountedFirstOf<Row> = FirstOf<Row> & { readonly isMoreThanTotal: boolean };

export type WaitingPaper = {
  readonly id: number;
  readonly title: string;
  readonly bodyId: number;
  readonly waiting: number;
};
export type DueResponse = {
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly addressee: string;
  readonly dueOn: CalendarDay;
};
export type UnownedAction = {
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly ownerAsWritten: string | null;
  readonly dueOn: CalendarDay | null;
};

export type UnnamedRecommendation = {
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly addressee: string;
  readonly decidedOn: CalendarDay;
};

/** No action with an owner and a date says what follows of a recommendation, by its id: what was dropped does not. */
const hasNoNamedAction = (recommendationId: string) => `not exists (
      select from ${visibleRows('actions', '$2')} c where c.recommendation_id = ${recommendationId} and c.made_on <= $1 and ${isNamed('c')}
        and not exists (select from action_judgements v where v.action_id = c.id and v.verdict in ('no-longer-needed', 'superseded')))`;

/**
 * The state is worked out for the oldest of what can be in it: what is accepted, and whose every action with an owner and a date was
 * dropped. Where there is more of that than anybody counts, “more” is all that is said of the rest. What is kept of a recommendation says
 * that it was accepted; where that lies ahead, its answers do.
 */
const ACCEPTED_WITHOUT_ACTION = `
  with candidate as materialized (
    select k.recommendation_id as id, k.answered_on as decided_on
    from recommendation_standings k join ${visibleRows('recommendations', '$2')} r on r.id = k.recommendation_id
    where k.since <= $1 and k.decision <> 'rejected' and coalesce(k.ending = 'restored', true)
      and coalesce(k.verdict not in (${CLOSING}), true) and ${hasNoNamedAction('k.recommendation_id')}
    union all
    select ra.recommendation_id, max(ra.decided_on)
    from counting_answers ra join ${visibleRows('recommendations', '$2')} r on r.id = ra.recommendation_id
    where ra.recommendation_id in (select recommendation_id from recommendation_standings where since > $1)
      and ra.decided_on <= $1 and ra.decision <> 'rejected' and ${hasNoNamedAction('ra.recommendation_id')}
    group by ra.recommendation_id
    order by 2, 1 limit ${COUNTED_AT_FIRST + 1}
  )
  select r.year, r.number, r.text, b.name as addressee, answer.decided_on as "decidedOn",
         count(*) over ()::int as total, (select count(*)::int from candidate) as looked
  from candidate join recommendations r on r.id = candidate.id join bodies b on b.id = r.addressee_id ${stateJoinsOfMany('$2')}
  where case when ${STATE} = 'accepted-no-action' then true else false end
  order by answer.decided_on, r.id limit ${SHOWN}`;

/** Those with the ids `$3`. */
const ACCEPTED_ONES = `
  select r.year, r.number, r.text, b.name as addressee, answer.decided_on as "decidedOn"
  from ${visibleRows('recommendations', '$2')} r join bodies b on b.id = r.addressee_id ${RECOMMENDATION_FACTS}
  where r.id = any($3::int[]) order by answer.decided_on, r.id`;

type Totalled = { readonly total: number };

/** What awaits those who keep the register, as far as no list of its own tells it. */
@Injectable()
export class HomeQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
    private readonly waiting: WaitingRecommendationsQueries,
  ) {}

  /** Papers with proposals that nobody has decided on, the oldest first. */
  async papersToReview(asker: Asker): Promise<FirstOf<WaitingPaper>> {
    return this.firstOf(
      `select d.id, d.title, d.body_id as "bodyId", count(*)::int as waiting, count(*) over ()::int as total
       from proposals p join ${visibleDocuments('$2')} d on d.id = p.document_id
       where p.state = 'waiting' group by d.id, d.title, d.body_id, d.uploaded_at order by d.uploaded_at, d.id limit $1`,
      [SHOWN, visibleTo(asker)],
    );
  }

  /** Answers that are owed and due within four weeks of `today`, one for each addressee. */
  async answersDueSoon(today: CalendarDay, asker: Asker): Promise<FirstOf<DueResponse>> {
    const kept = await this.waiting.answersDueSoon(asker, today, SHOWN);
    if (kept) return { total: kept[0]?.total ?? 0, first: kept };
    return this.firstOf(
      `select r.year, r.number, r.text, b.name as addressee, r.due_on as "dueOn",
              count(*) over ()::int as total
       from ${owedAnswers(visibleRows('recommendations', '$3'))} r join bodies b on b.id = r.owing_id
       where r.due_on between $1 and $2
       order by r.due_on, r.id, b.id limit $4`,
      [today, addDays(today, ANSWER_DUE_SOON_DAYS), visibleTo(asker), SHOWN],
    );
  }

  /** How many answers are owed late, and how many of which no clock has started: one for each addressee, as far as they are counted. */
  async answersOwed(today: CalendarDay, asker: Asker): Promise<OwedAnswers> {
    const kept = await this.waiting.answersOwed(asker, today, COUNTED_AT_FIRST + 1);
    if (kept) return kept;
    const owed = (clock: string) => `(select count(*)::int from (
      select 1 from ${owedAnswers(visibleRows('recommendations', '$2'))} r where ${clock} limit ${COUNTED_AT_FIRST + 1}) counted)`;
    const [row] = await this.memory.rows<OwedAnswers>(
      `select ${owed('r.due_on < $1')} as overdue, ${owed(`r.due_on is null and r.state = 'clock-not-started'`)} as "notStarted"`,
      [today, visibleTo(asker)],
    );
    return row ?? { overdue: 0, notStarted: 0 };
  }

  /** Recommendations that were accepted while no action with an owner and a date says what follows, the oldest answer first. */
  async acceptedWithoutAction(
    today: CalendarDay,
    asker: Asker,
  ): Promise<CountedFirstOf<UnnamedRecommendation>> {
    const filters = { ...noFilters(asker), state: 'accepted-no-action' as const };
    const kept = await this.waiting.find(filters, today, AT_FIRST);
    if (kept) return this.accepted(kept, today, asker);
    const rows = await this.memory.rows<UnnamedRecommendation & Totalled & { looked: number }>(
      ACCEPTED_WITHOUT_ACTION,
      [today, visibleTo(asker)],
    );
    const { total = 0, looked = 0 } = rows[0] ?? {};
    return {
      total: Math.min(total, COUNTED_AT_FIRST),
      isMoreThanTotal: looked > COUNTED_AT_FIRST,
      first: rows,
    };
  }

  /** Outstanding actions that nobody owns: those about which nobody can be reminded. */
  async unownedActions(today: CalendarDay, asker: Asker): Promise<FirstOf<UnownedAction>> {
    return this.firstOf(
      `select a.year, a.number, a.text, a.owner_as_written as "ownerAsWritten", a.due_on as "dueOn",
              count(*) over ()::int as total
       from ${visibleRows('actions', '$2')} a ${JOIN_STATE}
       where a.owner_id is null and ${isActionInStates(OPEN_STATES, '$1::date')}
       order by a.due_on, a.id limit $3`,
      [today, visibleTo(asker), SHOWN],
    );
  }

  /** How many accounts are open. */
  async openAccounts(): Promise<number> {
    const [row] = await this.database.rows<Totalled>(
      'select count(*)::int as total from accounts where closed_at is null',
    );
    return row?.total ?? 0;
  }

  private async accepted({ ids, total }: WaitingList, today: CalendarDay, asker: Asker) {
    const given = [today, visibleTo(asker), ids];
    const first = await this.memory.rows<UnnamedRecommendation>(ACCEPTED_ONES, given);
    return {
      total: Math.min(total, COUNTED_AT_FIRST),
      isMoreThanTotal: total > COUNTED_AT_FIRST,
      first,
    };
  }

  private async firstOf<Row>(sql: string, parameters: readonly unknown[]): Promise<FirstOf<Row>> {
    const rows = await this.memory.rows<Row & Totalled>(sql, parameters);
    return { total: rows[0]?.total ?? 0, first: rows };
  }
}
