import { Injectable } from '@nestjs/common';
import { actionStateInSql, joinActionFacts } from '../actions/states/action-state.queries.js';
import { RegisterMemory } from '../audit/memory/register-memory.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { latestFact, latestFirst } from '../database/latest-fact.sql.js';
import { hasSearchedWords } from '../database/search-words.sql.js';
import { PUBLISHED_DOCUMENTS } from '../documents/visible-documents.queries.js';
import { joinMaker } from '../items/provenance/provenance.queries.js';
import { PUBLIC_ONLY, publicRows } from '../items/publicity/visible-rows.queries.js';
import { parseReference, type Reference } from '../items/references/reference.rules.js';
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
import { FIRST_REGISTER_PAGE, type RegisterFilters, type RegisterPage } from './register-filters.js';

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

// What is not published cannot be asked for: the condition stands in the one place where rows are chosen.
const chosenFrom = (table: Kind) => `
  from ${publicRows(table)} i
  where i.made_on <= $1
    and ($2::text is null or $5::int is not null or ${hasSearchedWords('i.text', '$2')})
    and ($3::text is null or i.body_id = (select id from bodies where code = $3))
    and ($4::int is null or i.year = $4)
    and ($5::int is null or (i.year = $5 and i.number = $6::int))`;

type Kind = 'recommendations' | 'actions';
type Numbered = Pick<Reference, 'year' | 'number'>;

/** The parameters of {@link chosenFrom}: words that are a reference of this kind ask for that item alone. */
function givenFor(kind: Kind, { words, body, year }: RegisterFilters, today: CalendarDay): unknown[] {
  const letter = kind === 'recommendations' ? 'R' : 'A';
  const typed = parseReference(words ?? '', letter);
  const reference = typed?.kind === letter ? typed : null;
  return [today, words, body, year, reference?.year ?? null, reference?.number ?? null];
}

const SELECTS: Record<Kind, (chosen: string) => string> = {
  recommendations: recommendationsIn,
  actions: actionsIn,
};

/** What the public can read: published items only, whatever is asked. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
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
    const chosen = `(select i.* ${chosenFrom('recommendations')} limit ${MOST_TOLD_APART + 1})`;
    const sql = `select ${outcomeInSql(`(${STATE})`)} as outcome from ${chosen} r ${stateJoinsOfMany(PUBLIC_ONLY)}`;
    const given = givenFor('recommendations', filters, today);
    return this.memory.found(['outcomes', sql, given], async () => {
      const rows = await this.database.rows<{ outcome: Outcome }>(sql, given);
      return rows.length > MOST_TOLD_APART ? null : countOutcomes(rows.map(({ outcome }) => outcome));
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
  async years(kind: Kind): Promise<number[]> {
    const rows = await this.memory.rows<{ year: number }>(
      `select distinct i.year from ${publicRows(kind)} i order by i.year desc`,
    );
    return rows.map(({ year }) => year);
  }

  private async page<Item extends Numbered>(
    kind: Kind,
    filters: RegisterFilters,
    today: CalendarDay,
    { after, before }: RegisterPage,
    size: number,
  ): Promise<PublicPage<Item>> {
    const given = givenFor(kind, filters, today);
    const [counted] = await this.memory.rows<{ total: number }>(
      `select count(*)::int as total ${chosenFrom(kind)}`,
      given,
    );
    const from = after ?? before;
    const beyond = from ? `and (i.year, i.number) ${after ? '<' : '>'} ($8, $9)` : '';
    const direction = before ? 'asc' : 'desc';
    const chosen = `(select i.* ${chosenFrom(kind)} ${beyond} order by i.year ${direction}, i.number ${direction} limit $7)`;
    const found = await this.database.rows<Item>(
      `${SELECTS[kind](chosen)} order by i.year ${direction}, i.number ${direction}`,
      [...given, size + 1, ...(from ? [from.year, from.number] : [])],
    );
    const items = found.slice(0, size);
    const goesOn = found.length > size;
    if (before) items.reverse();
    return {
      items,
      total: counted?.total ?? 0,
      newer: from && items[0] ? await this.countNewer(kind, given, items[0]) : 0,
      hasNewer: before ? goesOn : after !== null,
      hasOlder: before ? true : goesOn,
    };
  }

  /** How many of those that fit stand before an item: the newest come first. */
  private async countNewer(
    kind: Kind,
    given: readonly unknown[],
    { year, number }: Numbered,
  ): Promise<number> {
    const [counted] = await this.memory.rows<{ newer: number }>(
      `select count(*)::int as newer ${chosenFrom(kind)} and (i.year, i.number) > ($7, $8)`,
      [...given, year, number],
    );
    return counted?.newer ?? 0;
  }

  private async one<Item>(kind: Kind, { year, number }: Reference, today: CalendarDay): Promise<Item | null> {
    const chosen = `(select i.* from ${publicRows(kind)} i where i.year = $2 and i.number = $3)`;
    const [item] = await this.database.rows<Item>(SELECTS[kind](chosen), [today, year, number]);
    return item ?? null;
  }
}
