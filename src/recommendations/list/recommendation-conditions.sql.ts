import { isInMunicipalYear } from '../../council/annual-meeting-day.sql.js';
import type { Parameters } from '../../database/parameters.sql.js';
import { hasSearchedWords } from '../../database/search-words.sql.js';
import { parseReference } from '../../items/references/reference.rules.js';
import { OWN_BODIES } from '../../web/lists/own-bodies.js';
import { IS_OVER, KEPT_IS_ANSWERED } from '../standings/recommendation-standing.sql.js';
import {
  HAS_NO_DATE,
  IS_FURTHER_OWING,
  isCountedUnder,
  isRecommendationInStates,
  setsNoDate,
} from '../states/recommendation-state.queries.js';
import { RECOMMENDATION_STATES } from '../states/recommendation-states.rules.js';
import type { ClockStanding, RecommendationFilters } from './recommendation-filters.js';

const OPEN_STATES = RECOMMENDATION_STATES.filter(({ isOpen }) => isOpen).map(({ name }) => name);

/** When the clock was stopped by the first answer; as at `$1`. */
export const FIRST_ANSWERED_ON = `(select min(ca.decided_on) from counting_answers ca
  where ca.recommendation_id = r.id and ca.decided_on <= $1)`;

/** An answer that is owed is due soon from this many days before its date: when the first reminder goes out. */
export const ANSWER_DUE_SOON_DAYS = 28;

const isDueSoon = (asked: string) =>
  `${asked}.response_due_on between $1 and $1::date + ${ANSWER_DUE_SOON_DAYS}`;

type OwnStanding = Exclude<ClockStanding, 'further-overdue'>;

/** How the body that is to answer first stands. */
const FIRST: Record<OwnStanding, string> = {
  'not-started': `r.response_due_on is null and not ${HAS_NO_DATE} and not ${KEPT_IS_ANSWERED} and not ${IS_OVER}`,
  running: `r.response_due_on >= $1 and not ${KEPT_IS_ANSWERED} and not ${IS_OVER}`,
  'due-soon': `${isDueSoon('r')} and not ${KEPT_IS_ANSWERED} and not ${IS_OVER}`,
  overdue: `r.response_due_on < $1 and not ${KEPT_IS_ANSWERED} and not ${IS_OVER}`,
  'in-time': `r.response_due_on >= ${FIRST_ANSWERED_ON}`,
  late: `r.response_due_on < ${FIRST_ANSWERED_ON}`,
  none: HAS_NO_DATE,
};

/** When further addressee `f` first answered; as at `$1`. */
const ITS_FIRST_ANSWER = `(select min(fa.decided_on) from standing_answers fa
  where fa.recommendation_id = f.recommendation_id and fa.body_id = f.body_id and fa.decided_on <= $1)`;

/** The same of further addressee `f`, each for itself: what its row says alone, and what is looked up of the rest. */
const FURTHER: Record<OwnStanding, readonly [row: string, rest: string]> = {
  'not-started': ['f.response_due_on is null', `${IS_FURTHER_OWING} and not ${IS_OVER}`],
  running: ['f.response_due_on >= $1', `${IS_FURTHER_OWING} and not ${IS_OVER}`],
  'due-soon': [isDueSoon('f'), `${IS_FURTHER_OWING} and not ${IS_OVER}`],
  overdue: ['f.response_due_on < $1', `${IS_FURTHER_OWING} and not ${IS_OVER}`],
  'in-time': ['f.response_due_on is not null', `f.response_due_on >= ${ITS_FIRST_ANSWER}`],
  late: ['f.response_due_on is not null', `f.response_due_on < ${ITS_FIRST_ANSWER}`],
  none: [setsNoDate('f'), 'f.body_id <> r.addressee_id'],
};

/** Whether a further addressee stands so; of the few that are asked too, once for the whole statement. @param which conditions on `f` */
function furtherStands(standing: OwnStanding, which = 'true'): string {
  const [row, rest] = FURTHER[standing];
  return `(r.id in (select f.recommendation_id from recommendation_addressees f where ${row})
    and exists (select from recommendation_addressees f
      where f.recommendation_id = r.id and f.body_id <> r.addressee_id and ${which} and ${row} and ${rest}))`;
}

/** Few stand so beside all that were made: an index finds them, before anybody walks over everything in some order. */
const FEW: Partial<Record<OwnStanding, string>> = {
  'not-started': 'response_due_on is null',
  running: 'response_due_on >= $1',
  'due-soon': `response_due_on between $1 and $1::date + ${ANSWER_DUE_SOON_DAYS}`,
};

/** Whether the first addressee stands so, or a further one. */
function anyStands(standing: OwnStanding, first = 'true', further = 'true'): string {
  const stands = `((${first} and ${FIRST[standing]}) or ${furtherStands(standing, further)})`;
  const few = FEW[standing];
  return few
    ? `r.id in (select id from recommendations where ${few}
        union all select recommendation_id from recommendation_addressees where ${few}) and ${stands}`
    : stands;
}

/** Whether one of those who are asked recommendation `r` stands so towards its response date, as at `$1`. */
export function clockStandingInSql(standing: ClockStanding): string {
  return standing === 'further-overdue' ? furtherStands('overdue') : `(${anyStands(standing)})`;
}

/** The filters as conditions on recommendation `r`, but for its state and its words. */
export function recommendationConditions(filters: RecommendationFilters, parameters: Parameters): string[] {
  // Few conditions look at the day; PostgreSQL wants the type of every parameter.
  const conditions = ['$1::date is not null'];
  // Of their own bodies the asker sees nothing else.
  if (filters.bodyCode && filters.bodyCode !== OWN_BODIES)
    conditions.push(`r.body_id = (select id from bodies where code = ${parameters.place(filters.bodyCode)})`);
  if (filters.addresseeCode) conditions.push(addressedTo(filters.addresseeCode, parameters));
  if (filters.year) {
    const year = `${parameters.place(filters.year)}::int`;
    conditions.push(`r.made_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`);
  }
  if (filters.municipalYear)
    conditions.push(isInMunicipalYear('r.made_on', parameters.place(filters.municipalYear)));
  if (filters.tag) conditions.push(`r.tags @> array[${parameters.place(filters.tag)}]::text[]`);
  if (filters.ward) conditions.push(`r.wards @> array[${parameters.place(filters.ward)}]::text[]`);
  if (filters.documentId) conditions.push(`r.document_id = ${parameters.place(filters.documentId)}`);
  if (filters.clock) conditions.push(standingCondition(filters.clock, filters.addresseeCode, parameters));
  return conditions;
}

/** The condition on the state and on what it is counted under; null where the filters ask for neither. */
export function stateCondition({ state, outcome }: RecommendationFilters): string | null {
  const conditions = [
    ...(state ? [isRecommendationInStates(state === 'open' ? OPEN_STATES : [state])] : []),
    ...(outcome ? [isCountedUnder(outcome)] : []),
  ];
  return conditions.length > 0 ? conditions.join(' and ') : null;
}

/** Where one addressee is asked about, it is asked how that one stands itself. */
function standingCondition(clock: ClockStanding, addressee: string | null, parameters: Parameters): string {
  if (clock === 'further-overdue' || !addressee) return clockStandingInSql(clock);
  const body = `(select id from bodies where code = ${parameters.place(addressee)})`;
  return `(${anyStands(clock, `r.addressee_id = ${body}`, `f.body_id = ${body}`)})`;
}

/** Whether it is the first or a further addressee. */
function addressedTo(code: string, parameters: Parameters): string {
  const body = `(select id from bodies where code = ${parameters.place(code)})`;
  return `(r.addressee_id = ${body} or exists (
    select from recommendation_addressees ra where ra.recommendation_id = r.id and ra.body_id = ${body}))`;
}

/** The condition on the words, which may be a reference; null where the filters ask for none. */
export function wordsCondition({ q }: RecommendationFilters, parameters: Parameters): string | null {
  if (!q) return null;
  const reference = parseReference(q, 'R');
  return reference?.kind === 'R'
    ? `r.year = ${parameters.place(reference.year)} and r.number = ${parameters.place(reference.number)}`
    : hasSearchedWords('r.text', parameters.place(q));
}
