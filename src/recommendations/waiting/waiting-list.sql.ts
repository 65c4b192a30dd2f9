import { isVisible, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { keptRows, type Wanted } from '../../items/waiting/kept-waiting.sql.js';
import { ANSWER_DUE_SOON_DAYS } from '../list/recommendation-conditions.sql.js';
import type { RecommendationFilters } from '../list/recommendation-filters.js';
import { waitingByAnswer, waitingByOwedAnswer, waitingByState } from './waiting-recommendations.sql.js';

/** A list of recommendations that wait. */
type Listed = {
  /** What those wait for that are listed by what the first addressee owes, or by their state. */
  readonly waits: 'answer' | 'clock' | 'accepted-no-action' | 'claimed-complete';
  /** What is listed beside them, by what a further one owes. */
  readonly further: 'further-answer' | 'further-clock' | null;
  /** A condition on the date by the alias of a row, as at `$1`. */
  readonly dated: (alias: string) => string;
  /** The column that the list is in the order of. */
  readonly order: 'listed_on' | 'due_on';
};

const byAnswer = (dated: Listed['dated']): Listed => ({
  waits: 'answer',
  further: 'further-answer',
  dated,
  order: 'listed_on',
});
const ofAnyDate = () => 'true';
const byState = (waits: 'accepted-no-action' | 'claimed-complete', order: Listed['order']): Listed => ({
  waits,
  further: null,
  dated: ofAnyDate,
  order,
});

const OVERDUE = byAnswer((w) => `${w}.due_on < $1`);
const DUE_SOON = byAnswer((w) => `${w}.due_on between $1 and $1::date + ${ANSWER_DUE_SOON_DAYS}`);
const NOT_STARTED: Listed = {
  waits: 'clock',
  further: 'further-clock',
  dated: ofAnyDate,
  order: 'listed_on',
};

const CLOCKS: Partial<Record<NonNullable<RecommendationFilters['clock']>, Listed>> = {
  'not-started': NOT_STARTED,
  running: byAnswer((w) => `${w}.due_on >= $1`),
  'due-soon': DUE_SOON,
  overdue: OVERDUE,
};
const STATES: Partial<Record<NonNullable<RecommendationFilters['state']>, Listed>> = {
  'accepted-no-action': byState('accepted-no-action', 'due_on'),
  'claimed-complete': byState('claimed-complete', 'listed_on'),
};

/**
 * The list that the filters ask for, where it is one of those that wait and nothing else narrows it; else null. It is in the order of the
 * first answer, but what was accepted without an action in that of the answers that were given.
 */
export function waitingList({
  asker: _asker,
  state,
  clock,
  ...others
}: RecommendationFilters): Listed | null {
  if (Object.values(others).some(Boolean) || (state && clock)) return null;
  return (state && STATES[state]) || (clock && CLOCKS[clock]) || null;
}

const TABLE = 'waiting_recommendations';
const kept = (which: string) => keptRows(TABLE, 'recommendation_id', which);
const waitsFor = (names: readonly (string | null)[]) =>
  `w.waits in (${names.flatMap((name) => (name ? [`'${name}'`] : [])).join(', ')})`;

/** Those kept by what a further one owes, once each, and not where they are listed by the first: few are asked of several. */
const furtherKept = ({
  waits,
  further,
  dated,
}: Listed) => `${kept(`w.waits = '${further}' and ${dated('w')}`)}
      and not exists (select from ${TABLE} o where o.recommendation_id = w.recommendation_id and ${dated('o')}
        and (o.waits = '${waits}' or (o.waits = '${further}' and o.asked_id < w.asked_id)))`;

/** What the recommendations `$3` wait for as at `$1`, as far as somebody sees who may see `$2`. */
const anewBy = (rows: (which: string, visible: string) => string) =>
  rows(`r.id = any($3::int[]) and ${isVisible('r', '$2')}`, '$2');

/** @see waitingList, as a row: kept ones, and what has changed since as its facts say */
export function waitingListInSql(list: Listed, { most, first }: Wanted): string {
  const { waits, further, dated, order } = list;
  const main = kept(`w.waits = '${waits}' and ${dated('w')}`);
  const anew = `from anew w where ${waitsFor([waits, further])} and ${dated('w')}`;
  const row = `select w.recommendation_id as id, w.${order} as place`;
  const some = [
    `(${row} ${main} order by w.due_on, w.recommendation_id limit ${first})`,
    ...(further ? [`(${row} ${furtherKept(list)} order by 2, 1 limit ${first})`] : []),
    `${row} ${anew}`,
  ].join(' union ');
  const more = further ? ` + (select count(*) from (select 1 ${furtherKept(list)} limit ${most + 1}) f)` : '';
  return `
  with anew as materialized (${anewBy(waits === 'answer' || waits === 'clock' ? waitingByAnswer : waitingByState)})
  select ((select count(*) from (select 1 ${main} limit ${most + 1}) k)${more}
      + (select count(distinct w.recommendation_id) ${anew}))::int as total,
    (select coalesce(json_agg(id order by place, id), '[]') from (
      select * from (${some}) f order by place, id limit ${first}) f) as ids`;
}

const countOfAnswers = ({ waits, further, dated }: Listed, most: number) => {
  const which = `${waitsFor([waits, further])} and ${dated('w')}`;
  return `((select count(*) from (select 1 ${kept(which)} limit ${most}) k) + (select count(*) from anew w where ${which}))::int`;
};

/** How many answers are owed late, and how many of which no clock has started: one for each who owes one, up to about `most`. */
export const owedAnswersInSql = (most: number) => `
  with anew as materialized (${anewBy(waitingByOwedAnswer)})
  select ${countOfAnswers(OVERDUE, most)} as overdue, ${countOfAnswers(NOT_STARTED, most)} as "notStarted"`;

/** The first `first` answers that are owed and due within four weeks of `$1`, and how many there are: one for each who owes one. */
export function answersDueSoonInSql(first: number): string {
  const { waits, further, dated } = DUE_SOON;
  const which = `${waitsFor([waits, further])} and ${dated('w')}`;
  const inOrder = 'order by due_on, recommendation_id, asked_id';
  return `
  with anew as materialized (${anewBy(waitingByOwedAnswer)}),
  due as (select w.recommendation_id, w.asked_id, w.due_on ${kept(which)}
    union all select w.recommendation_id, w.asked_id, w.due_on from anew w where ${which})
  select r.year, r.number, r.text, b.name as addressee, f.due_on as "dueOn", f.total
  from (select *, count(*) over ()::int as total from due ${inOrder} limit ${first}) f
  join ${visibleRows('recommendations', '$2')} r on r.id = f.recommendation_id join bodies b on b.id = f.asked_id
  order by f.due_on, f.recommendation_id, f.asked_id`;
}

/**
 * How many answers each body owes, `owing_id`, of all recommendations that whoever may see `$2` sees, as rows to select from.
 * @param bodies which bodies, as a list in SQL
 */
export const answersOwedBy = (bodies: string): string => `(
  with anew as materialized (${anewBy(waitingByOwedAnswer)})
  select asked_id as owing_id, count(*)::int as answers
  from (select w.asked_id ${kept(`w.asked_id = any(${bodies})`)} union all select asked_id from anew where asked_id = any(${bodies})) owed
  group by asked_id)`;
