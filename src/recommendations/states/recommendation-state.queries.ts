import { isVisible } from '../../items/publicity/visible-rows.queries.js';
import { isActionKeptAhead, joinActionStanding } from '../../items/standings/action-standing.sql.js';
import { CLOSING } from '../../items/verdicts/latest-verdict.queries.js';
import {
  KEPT_PLANNED_FACTS,
  KEPT_RECOMMENDATION_FACTS,
  PLANNED_FACTS,
  RECOMMENDATION_FACTS,
} from '../standings/recommendation-standing.sql.js';
import type { Outcome } from './recommendation-outcome.rules.js';
import type { RecommendationStateName } from './recommendation-states.rules.js';

/** Whether a body, by its column, is asked a recommendation, by its column, beside the body whose answer the clock is about. */
export const isFurther = (recommendationId: string, bodyId: string) => `exists (
    select from recommendation_addressees too
    join recommendations asked on asked.id = too.recommendation_id and asked.addressee_id <> too.body_id
    where too.recommendation_id = ${recommendationId} and too.body_id = ${bodyId})`;

/** Whether any answer to recommendation `r` counts, as at `$1`: asked as a set, where the latest answer is asked of each. */
export const IS_ANSWERED = `exists (select from counting_answers ca
  where ca.recommendation_id = r.id and ca.decided_on <= $1)`;

/** Whether further addressee `f` has answered recommendation `r` by `$1`: its own answer alone counts. */
export const FURTHER_IS_ANSWERED = `exists (select from standing_answers fa
  where fa.recommendation_id = f.recommendation_id and fa.body_id = f.body_id and fa.decided_on <= $1)`;

/** No rule sets a date for the answer, by the alias of recommendation or further addressee: the clock that the rules call `none`. */
export const setsNoDate = (clocked: string) =>
  `(${clocked}.clock_rule in ('partner', 'request') or (${clocked}.clock_rule = 'local' and ${clocked}.clock_length is null))`;

/** The same of the first addressee of recommendation `r`. */
export const HAS_NO_DATE = setsNoDate('r');

/** Whether addressee `f` of recommendation `r` is a further one that owes an answer, under a clock of its own that sets a date. */
export const IS_FURTHER_OWING = `f.body_id <> r.addressee_id and not ${setsNoDate('f')} and not ${FURTHER_IS_ANSWERED}`;

/** Further addressees `f` who owe an answer to recommendation `r`. */
export const FURTHER_OWING = `recommendation_addressees f where f.recommendation_id = r.id and ${IS_FURTHER_OWING}`;

/** How an answer stands that is owed by `$1`, by the alias of recommendation or further addressee; the twin of `unanswered` for one. */
export const owedState = (clocked: string) => `
  case when ${clocked}.response_due_on < $1 then 'response-overdue'
    when ${clocked}.response_due_on is null and not ${setsNoDate(clocked)} then 'clock-not-started'
    else 'awaiting-response' end`;

/** The twin of `namesAnAction` in SQL, over an action by its alias. */
export const isNamed = (action: string) => `(${action}.owner_id is not null and (${action}.due_on is not null
    or ${action}.due_body_id is not null or coalesce(${action}.cadence <> 'regular' and ${action}.starts_on is not null, false)))`;

/**
 * What the state of recommendation `r` is derived from, as at the day `$1`: how it was ended, its latest answer, what its further
 * addressees owe, the latest verdict on it, and its actions counted. Of facts of one day the one recorded later comes after. What
 * somebody may not see moves nothing that they read: actions of other publicities are not counted.
 * @param visible in SQL: the publicities that the asker may see, `$2`
 */
export const stateJoins = (visible: string) => joinsOf(RECOMMENDATION_FACTS, PLANNED_FACTS, visible);

/** The same where the state of many is asked: to narrow a list to some, or to count. */
export const stateJoinsOfMany = (visible: string) =>
  joinsOf(KEPT_RECOMMENDATION_FACTS, KEPT_PLANNED_FACTS, visible);

const joinsOf = (facts: string, factsOfActions: string, visible: string) => `
  ${facts}
  left join lateral (
    select bool_or(f.response_due_on < $1) as is_late, bool_or(f.response_due_on is not null) as is_awaited,
      count(*) > 0 as is_owed
    from ${FURTHER_OWING}) owing on true
  left join lateral (
    select count(*) as total,
      count(*) filter (where ${isNamed('c')} and coalesce(v.verdict not in ('no-longer-needed', 'superseded'), true)) as named,
      count(*) filter (where v.verdict = 'agreed-complete') as agreed,
      count(*) filter (where v.verdict in ('no-longer-needed', 'superseded')) as dropped,
      count(*) filter (where coalesce(v.verdict not in (${CLOSING}), true) and u.claim = 'complete'
        and (v.verdict is null or (u.written_on, u.recorded_at) > (v.decided_on, v.recorded_at))) as claimed,
      bool_or(u.claim = 'complete'
        and (u.written_on, u.recorded_at) > (judged.decided_on, judged.recorded_at)) as claimed_since
    from planned_actions c ${factsOfActions}
    where c.recommendation_id = r.id and c.made_on <= $1 and ${isVisible('c', visible)}
  ) tally on true`;

/** The twin of `recommendationState` in SQL, over {@link stateJoins}; a test compares the two. */
export const STATE = `
  case
    when ending.kind <> 'restored' then ending.kind
    when judged.verdict in (${CLOSING}) then judged.verdict
    when answer.decision is null or owing.is_owed then case
      when owing.is_late or (answer.decision is null and r.response_due_on < $1) then 'response-overdue'
      when owing.is_awaited or (answer.decision is null and (r.response_due_on is not null or ${HAS_NO_DATE}))
        then 'awaiting-response'
      else 'clock-not-started' end
    when answer.decision = 'rejected' then case
      when (judged.decided_on, judged.recorded_at) > (answer.decided_on, answer.recorded_at) then 'rejection-not-agreed'
      else 'rejected' end
    when tally.named + tally.agreed + tally.claimed = 0 then 'accepted-no-action'
    when tally.agreed + tally.claimed < tally.total - tally.dropped then 'in-progress'
    when judged.verdict is not null then
      case when tally.claimed_since then 'claimed-complete' else 'in-progress' end
    when tally.agreed = tally.total - tally.dropped then 'agreed-complete'
    else 'claimed-complete'
  end`;

/** The twin of `recommendationOutcome` in SQL, over {@link stateJoins} and the state; a test compares the two. */
export const outcomeInSql = (state: string) => `
  case
    when ${state} in ('withdrawn', 'split', 'merged') then 'ended'
    when ${state} = 'response-overdue' then 'overdue'
    when ${state} in ('awaiting-response', 'clock-not-started') then
      case when owing.is_awaited or (answer.decision is null and r.response_due_on is not null)
        then 'awaiting-in-time' else 'awaiting-without-date' end
    else coalesce(answer.decision, 'closed-unanswered')
  end`;

/** Written so that PostgreSQL does not take it for rare. */
const UNANSWERED = 'case when answer.decision is null or owing.is_owed then true else false end';
/** A further addressee has a response date before `$1`, whether it answered or not: asked once for the whole statement. */
const IS_FURTHER_LATE =
  'r.id in (select recommendation_id from recommendation_addressees where response_due_on < $1)';
const IS_TO_SEVERAL = 'r.id in (select recommendation_id from recommendation_addressees)';
const ACCEPTED = "answer.decision <> 'rejected'";
const REJECTED = "answer.decision = 'rejected'";

/** An action of it may be claimed complete and not judged, or it was judged itself: of others not everything can be claimed. */
const MAY_BE_CLAIMED = `(
  r.id in (select c.recommendation_id from planned_actions c ${joinActionStanding('c.id')}
    where (s.claim = 'complete' and coalesce(s.verdict not in (${CLOSING}), true)) or ${isActionKeptAhead('$1')})
  or r.id in (select recommendation_id from verdicts where recommendation_id is not null))`;

const OVERDUE = `(r.response_due_on < $1 or ${IS_FURTHER_LATE}) and ${UNANSWERED}`;
const UNDATED = `(r.response_due_on is null or ${IS_TO_SEVERAL}) and ${UNANSWERED}`;

/** What a state says of the facts that are found first: of others the rest need not be looked up. */
const FIRST_SIGNS: Partial<Record<RecommendationStateName, string>> = {
  'clock-not-started': UNDATED,
  'awaiting-response': `(r.response_due_on >= $1 or r.response_due_on is null or ${IS_TO_SEVERAL}) and ${UNANSWERED}`,
  'response-overdue': OVERDUE,
  'accepted-no-action': ACCEPTED,
  'in-progress': ACCEPTED,
  'claimed-complete': `${ACCEPTED} and ${MAY_BE_CLAIMED}`,
  rejected: REJECTED,
  'rejection-not-agreed': REJECTED,
};

/** The same of what a recommendation is counted under. */
const OUTCOME_SIGNS: Record<Outcome, string> = {
  'awaiting-in-time': `(r.response_due_on >= $1 or ${IS_TO_SEVERAL}) and ${UNANSWERED}`,
  overdue: OVERDUE,
  'awaiting-without-date': UNDATED,
  accepted: "answer.decision = 'accepted'",
  'accepted-in-part': "answer.decision = 'accepted-in-part'",
  rejected: REJECTED,
  'closed-unanswered': `r.id in (select recommendation_id from verdicts where recommendation_id is not null and verdict in (${CLOSING}))
    and answer.decision is null`,
  ended: 'r.id in (select recommendation_id from recommendation_endings)',
};

/** Whether recommendation `r` is counted under `outcome`. */
export function isCountedUnder(outcome: Outcome): string {
  return `${OUTCOME_SIGNS[outcome]} and case when ${outcomeInSql(`(${STATE})`)} = '${outcome}' then true else false end`;
}

/**
 * Whether recommendation `r` is in one of `states`. PostgreSQL takes a comparison that it has no statistics of for rare, and would
 * rather derive the state of everything and sort than walk an index; of a bare `case` it expects every second row.
 */
export function isRecommendationInStates(states: readonly RecommendationStateName[]): string {
  const [only, ...others] = states;
  const sign = only && others.length === 0 ? FIRST_SIGNS[only] : undefined;
  const names = states.map((state) => `'${state}'`).join(', ');
  const state = `case when ${STATE} in (${names}) then true else false end`;
  return sign ? `${sign} and ${state}` : state;
}
