import { latestFact } from '../../database/latest-fact.sql.js';
import { joinActionStanding, keptClaim, keptVerdict } from '../../items/standings/action-standing.sql.js';
import { keptFact } from '../../items/standings/kept-fact.sql.js';
import { CLOSING, latestVerdict } from '../../items/verdicts/latest-verdict.queries.js';
import { latestEnding } from '../endings/latest-ending.queries.js';

/** Whether what is kept of recommendation `r`, as `k`, lies ahead of the day `$1`: then the facts themselves are asked. */
const IS_AHEAD = 'k.since > $1';

const ENDING = { kind: 'k.ending', decided_on: 'k.ended_on' };
const ANSWER = { decision: 'k.decision', decided_on: 'k.answered_on', recorded_at: 'k.answer_recorded_at' };
const VERDICT = { verdict: 'k.verdict', decided_on: 'k.decided_on', recorded_at: 'k.verdict_recorded_at' };

const LATEST_ENDING = latestEnding('r.id', '$1');
const LATEST_ANSWER = latestFact(
  'f.decision, f.decided_on, f.recorded_at from counting_answers f where f.recommendation_id = r.id',
  '$1',
);
const LATEST_VERDICT = latestVerdict({ recommendation: 'r.id' }, '$1');

/** Joins to recommendation `r` how it was last ended (`ending`), answered (`answer`) and judged (`judged`) as at `$1`, out of its facts. */
export const RECOMMENDATION_FACTS = `
  left join lateral ${LATEST_ENDING} ending on true
  left join lateral ${LATEST_ANSWER} answer on true
  left join lateral ${LATEST_VERDICT} judged on true`;

/** The same for many recommendations: what is kept says so, unless it lies ahead. It is more to plan, and less to do. */
export const KEPT_RECOMMENDATION_FACTS = `
  left join recommendation_standings k on k.recommendation_id = r.id
  left join lateral ${keptFact(ENDING, IS_AHEAD, LATEST_ENDING)} ending on true
  left join lateral ${keptFact(ANSWER, IS_AHEAD, LATEST_ANSWER)} answer on true
  left join lateral ${keptFact(VERDICT, IS_AHEAD, LATEST_VERDICT)} judged on true`;

const LATEST_CLAIM = latestFact(
  'f.claim, f.written_on, f.recorded_at from planned_claims f where f.action_id = c.id',
  '$1',
  'written_on',
);
const LATEST_JUDGEMENT = latestVerdict({ action: 'c.id' }, '$1');

/** Joins to planned action `c` its latest claim `u` and verdict `v` as at `$1`, out of its facts. */
export const PLANNED_FACTS = `
    left join lateral ${LATEST_CLAIM} u on true
    left join lateral ${LATEST_JUDGEMENT} v on true`;

/** The same for many. */
export const KEPT_PLANNED_FACTS = `
    ${joinActionStanding('c.id')}
    left join lateral ${keptClaim('$1', LATEST_CLAIM)} u on true
    left join lateral ${keptVerdict('$1', LATEST_JUDGEMENT)} v on true`;

/**
 * Whether any answer to recommendation `r` counts by `$1`, of many recommendations: the latest that counts is kept. The few of which
 * anything is kept ahead are asked one by one.
 */
export const KEPT_IS_ANSWERED = `(
  exists (select from recommendation_standings k where k.recommendation_id = r.id and k.answered_on <= $1)
  or (exists (select from recommendation_standings k where k.recommendation_id = r.id and k.since > $1)
    and exists (select from counting_answers ca where ca.recommendation_id = r.id and ca.decided_on <= $1)))`;

/**
 * Whether nobody owes an answer to recommendation `r` any more by `$1`, whoever has answered: it was ended, or a verdict closed it. The
 * few of which anything is kept ahead are asked one by one.
 */
export const IS_OVER = `(
  exists (select from recommendation_standings k where k.recommendation_id = r.id
    and (k.ending <> 'restored' or k.verdict in (${CLOSING})) and k.since <= $1)
  or (exists (select from recommendation_standings k where k.recommendation_id = r.id and k.since > $1)
    and (coalesce((select e.kind <> 'restored' from ${LATEST_ENDING} e), false)
      or coalesce((select v.verdict in (${CLOSING}) from ${LATEST_VERDICT} v), false))))`;
