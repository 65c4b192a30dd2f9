import { Injectable } from '@nestjs/common';
import { actionStateInSql, joinActionFacts } from '../actions/states/action-state.queries.js';
import { RegisterMemory } from '../audit/memory/register-memory.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { latestFact, latestFirst } from '../database/latest-fact.sql.js';
import { Parameters } from '../database/parameters.sql.js';
import { PUBLISHED_DOCUMENTS } from '../documents/visible-documents.queries.js';
import { joinMaker } from '../items/provenance/provenance.queries.js';
import { PUBLIC_ONLY, publicRows } from '../items/publicity/visible-rows.queries.js';
import type { Reference } from '../items/references/reference.rules.js';
import { yearsInReferences } from '../items/references/years.sql.js';
import { latestVerdict, stopOf } from '../items/verdicts/latest-verdict.queries.js';
import { detailColumns } from '../recommendations/details/recommendation-details.sql.js';
import {
  countOutcomes,
  MOST_TOLD_APART,
  type Outcome,
  type OutcomeCounts,
} from '../recommendations/states/recommendation-outcome.rules.js';
import {
  outcomeInSql,
  STATE,
  stateJoins,
  stateJoinsOfMany,
} from '../recommendations/states/recommendation-state.queries.js';
import type { PublicAction, PublicPage, PublicRecommendation } from './public-items.js';
import { type Chosen, chosenFrom, type Numbered, type RegisterKind } from './register-choice.sql.js';
import { FIRST_REGISTER_PAGE, type RegisterFilters, type RegisterPage } from './register-filters.js';
import { RegisterTotalsQueries } from './register-totals.queries.js';

/** So many stand on a page. */
export const REGISTER_PAGE_SIZE = 12;

const FURTHER_ANSWERS = `
    select jsonb_agg(jsonb_build_object('body', body, 'decision', decision, 'decidedOn', decided_on, 'reasons', reasons,
      'responsePlace', published_at) order by decided_on, body) as answers
    from (
      select distinct on (n.body_id) w.name as body, n.decision, n.decided_on, n.reasons, n.published_at
      from standing_answers n join bodies w on w.id = n.body_id
      where n.recommendation_id = i.id and n.decided_on <= $1 and n.is_further
      order by n.body_id, ${latestFirst('n')}
    ) said`;

const ANSWER = `w.name as body, f.decision, f.reasons, f.decided_on, f.is_decided_on_known, f.published_at
  from counting_answers f join bodies w on w.id = f.body_id where f.recommendation_id = i.id`;

const recommendationsIn = (chosen: string) => `
  select i.year, i.number, i.text, ${detailColumns('i')}, b.code as "bodyCode", b.name as "bodyName", i.made_on as "madeOn",
         i.is_made_on_known as "isMadeOnKnown",
         maker.code as "makerCode", maker.name as "makerName", maker.watched_since as "watchedSince",
         d.title as "sourceTitle", a.name as addressee,
         array(select f.name from recommendation_addressees ra join bodies f on f.id = ra.body_id
           where ra.recommendation_id = i.id order by ra.id) as "furtherAddressees",
         coalesce(i.tags, '{}') as tags, coalesce(i.wards, '{}') as wards, i.response_due_on as "responseDueOn",
         (select coalesce(json_agg(json_build_object('body', f.name, 'dueOn', ra.response_due_on) order by ra.id), '[]')
           from recommendation_addressees ra join bodies f on f.id = ra.body_id
           where ra.recommendation_id = i.id and ra.body_id <> i.addressee_id) as "furtherClocks", i.state, i.outcome,
         told.body as "answeredBy", told.decision, told.decided_on as "decidedOn", told.is_decided_on_known as "isDecidedOnKnown", told.reasons, told.published_at as "responsePlace", coalesce(others.answers, '[]') as "furtherAnswers",
         said.verdict, said.decided_on as "verdictOn", said.words as "verdictWords"
  from (select r.*, ${STATE} as state, ${outcomeInSql(`(${STATE})`)} as outcome from ${chosen} r ${stateJoins(PUBLIC_ONLY)}) i
  join bodies b on b.id = i.body_id
  ${joinMaker('recommendation', 'i')}
  join bodies a on a.id = i.addressee_id
  left join ${PUBLISHED_DOCUMENTS} d on d.id = i.document_id
  left join lateral ${latestFact(ANSWER, '$1')} told on true
  left join lateral (${FURTHER_ANSWERS}) others on true
  left join lateral ${latestVerdict({ recommendation: 'i.id' }, '$1')} said on true`;

const actionsIn = (chosen: string) => `
  select i.year, i.number, i.text, i.label, b.code as "bodyCode", b.name as "bodyName", i.made_on as "madeOn",
         i.is_made_on_known as "isMadeOnKnown",
         maker.code as "makerCode", maker.name as "makerName", maker.watched_since as "watchedSince",
         d.title as "sourceTitle", i.due_on as "dueOn", i.state,
         case when o.kind = 'contact' then coalesce(o.organisation, 'An outside partner') else o.name end as owner,
         (select count(*)::int from extensions e where e.action_id = i.id and e.agreed_on <= $1) as extensions,
         r.year as "recommendationYear", r.number as "recommendationNumber",
         case when stop.cause is null then said.verdict end as verdict,
         case when stop.cause is null then said.decided_on end as "verdictOn",
         case when stop.cause is null then said.words end as "verdictWords",
         stop.decided_on as "stoppedOn", case when r.id is not null then stop.cause end as "stoppedBecause"
  from (select a.*, ${actionStateInSql('$1::date')} as state from ${chosen} a ${joinActionFacts('$1::date')}) i
  join bodies b on b.id = i.body_id
  ${joinMaker('action', 'i')}
  left join owners o on o.id = i.owner_id
  left join ${PUBLISHED_DOCUMENTS} d on d.id = i.document_id
  left join ${publicRows('recommendations')} r on r.id = i.recommendation_id
  left join lateral ${latestVerdict({ action: 'i.id' }, '$1')} said on true
  left join lateral ${stopOf('i.id', 'said')} stop on true`;

const SELECTS: Record<RegisterKind, (chosen: string) => string> = {
  recommendations: recommendationsIn,
  actions: actionsIn,
};

/** What the public can read: published items only, whatever is asked. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
    private readonly totals: RegisterTotalsQueries,
  ) {}

  async recommendations(
    filters: RegisterFilters,
    today: CalendarDay,
    page: RegisterPage = FIRST_REGISTER_PAGE,
    size = REGISTER_PAGE_SIZE,
  ): Promise<PublicPage<PublicRecommendation>> {
    return this.page('recommendations', filters, today, page, size);
  }

  /** How many of those that fit are counted under each outcome; null where there are too many to tell them apart. */
  async outcomes(filters: RegisterFilters, today: CalendarDay): Promise<OutcomeCounts | null> {
    if ((await this.totals.of('recommendations', filters, today)) > MOST_TOLD_APART) return null;
    const { from, given } = chosenFrom('recommendations', filters, today);
    const chosen = `(select i.* ${from})`;
    const sql = `select ${outcomeInSql(`(${STATE})`)} as outcome from ${chosen} r ${stateJoinsOfMany(PUBLIC_ONLY)}`;
    return this.memory.found(['outcomes', sql, given.values], async () => {
      const rows = await this.database.rows<{ outcome: Outcome }>(sql, given.values);
      return countOutcomes(rows.map(({ outcome }) => outcome));
    });
  }

  async actions(
    filters: RegisterFilters,
    today: CalendarDay,
    page: RegisterPage = FIRST_REGISTER_PAGE,
    size = REGISTER_PAGE_SIZE,
  ): Promise<PublicPage<PublicAction>> {
    return this.page('actions', filters, today, page, size);
  }

  /** Null where there is none, or it is not published. */
  async recommendation(reference: Reference, today: CalendarDay): Promise<PublicRecommendation | null> {
    return this.one('recommendations', reference, today);
  }

  /** Null where there is none, or it is not published. */
  async action(reference: Reference, today: CalendarDay): Promise<PublicAction | null> {
    return this.one('actions', reference, today);
  }

  /** The published actions of a published recommendation, in the order of their references. */
  async actionsOf({ year, number }: Reference, today: CalendarDay): Promise<PublicAction[]> {
    const chosen = `(select a.* from ${publicRows('actions')} a
      join ${publicRows('recommendations')} p on p.id = a.recommendation_id where p.year = $2 and p.number = $3)`;
    const sql = `${actionsIn(chosen)} order by i.year, i.number`;
    return this.database.rows(sql, [today, year, number]);
  }

  /** The years of published items, newest first. */
  async years(kind: RegisterKind): Promise<number[]> {
    const rows = await this.memory.rows<{ year: number }>(
      `select year from ${yearsInReferences(PUBLIC_ONLY)} seen where kind = $1 order by year desc`,
      [kind === 'recommendations' ? 'R' : 'A'],
    );
    return rows.map(({ year }) => year);
  }

  private async page<Item extends Numbered>(
    kind: RegisterKind,
    filters: RegisterFilters,
    today: CalendarDay,
    { after, before }: RegisterPage,
    size: number,
  ): Promise<PublicPage<Item>> {
    const { from, given } = chosenFrom(kind, filters, today);
    const place = after ?? before;
    const [direction, beyond] = before ? (['asc', '>'] as const) : (['desc', '<'] as const);
    const turned = new Parameters(...given.values);
    const where = place
      ? `and (i.year, i.number) ${beyond} (${turned.place(place.year)}::int, ${turned.place(place.number)}::int)`
      : '';
    const order = `order by i.year ${direction}, i.number ${direction}`;
    const chosen = `(select i.* ${from} ${where} ${order} limit ${size + 1})`;
    const [total, found] = await Promise.all([
      this.totals.of(kind, filters, today),
      this.database.rows<Item>(`${SELECTS[kind](chosen)} ${order}`, turned.values),
    ]);
    const items = found.slice(0, size);
    const goesOn = found.length > size;
    if (before) items.reverse();
    return {
      items,
      total,
      newer: place && items[0] ? await this.countNewer({ from, given }, items[0]) : 0,
      hasNewer: before ? goesOn : after !== null,
      hasOlder: before ? true : goesOn,
    };
  }

  /** How many of those that fit stand before an item: the newest come first. */
  private async countNewer({ from, given }: Chosen, { year, number }: Numbered): Promise<number> {
    const parameters = new Parameters(...given.values);
    const [counted] = await this.memory.rows<{ newer: number }>(
      `select count(*)::int as newer ${from}
         and (i.year, i.number) > (${parameters.place(year)}::int, ${parameters.place(number)}::int)`,
      parameters.values,
    );
    return counted?.newer ?? 0;
  }

  private async one<Item>(
    kind: RegisterKind,
    { year, number }: Reference,
    today: CalendarDay,
  ): Promise<Item | null> {
    const chosen = `(select i.* from ${publicRows(kind)} i where i.year = $2 and i.number = $3)`;
    const [item] = await this.database.rows<Item>(SELECTS[kind](chosen), [today, year, number]);
    return item ?? null;
  }
}
