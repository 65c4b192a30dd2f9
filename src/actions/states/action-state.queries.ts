import {
  isActionKeptAhead,
  joinActionStanding,
  KEPT_CLAIM_IS_LATER,
} from '../../items/standings/action-standing.sql.js';
import { CLOSING, latestVerdict } from '../../items/verdicts/latest-verdict.queries.js';
import { latestUpdate } from '../updates/latest-update.queries.js';
import { DUE_SOON_DAYS } from './action-state.rules.js';
import type { ActionStateName } from './action-states.rules.js';

/**
 * Joins to `actions a` the latest claim `c` (claim, forecast_on, written_on, recorded_at, id) and the latest verdict `v`
 * (verdict, decided_on,
 * recorded_at) as at `today`. Lateral, so that a list which stops after a page looks up no more than it walked past.
 * @param today a date in SQL: `$1::date`
 */
export function joinActionFacts(today: string): string {
  return `
  left join lateral ${latestUpdate('a.id', today)} c on true
  left join lateral ${latestVerdict({ action: 'a.id' }, today)} v on true`;
}

const CLAIM_IS_LATER = '(c.written_on, c.recorded_at) > (v.decided_on, v.recorded_at)';

const ASKED = { claim: 'c.claim', verdict: 'v.verdict', claimIsLater: CLAIM_IS_LATER };

/** The twin of `actionState` in SQL, over `actions a` and the joins of {@link joinActionFacts}. */
export function actionStateInSql(today: string): string {
  return stateOf(ASKED, today);
}

const KEPT = { claim: 's.claim', verdict: 's.verdict', claimIsLater: KEPT_CLAIM_IS_LATER };

/** The same over `actions a` and {@link JOIN_STATE}, what is kept of it: the facts are asked only where that lies ahead. */
const keptStateInSql = (today: string) => keptStateBesideDue(today, today);

/** The same as if no due date were ever near: neither overdue nor due soon. */
export const datelessStateInSql = (today: string) => keptStateBesideDue(today, "date '-infinity'");

function keptStateBesideDue(today: string, due: string): string {
  return `case when ${isActionKeptAhead(today)} then (select ${stateOf(ASKED, due)} from (values (1)) facts ${joinActionFacts(today)})
    else ${stateOf(KEPT, due)} end`;
}

type Standing = { readonly claim: string; readonly verdict: string; readonly claimIsLater: string };

function stateOf({ claim, verdict, claimIsLater }: Standing, today: string): string {
  return `case
    when ${verdict} in (${CLOSING}) then ${verdict}
    when ${claim} = 'complete' and (${verdict} is null or ${claimIsLater}) then 'claimed-complete'
    when a.due_on < ${today} then 'overdue'
    when ${verdict} is not null and (${claim} is null or not ${claimIsLater}) then 'sent-back'
    when a.due_on is null then 'no-date'
    when a.due_on <= ${today} + ${DUE_SOON_DAYS} then 'due-soon'
    else 'open'
  end`;
}

/** Joins to `actions a` what {@link isActionInStates} asks. */
export const JOIN_STATE = joinActionStanding('a.id');

/** What a state says of the due date, or of what is kept. */
const SIGNS: Partial<Record<ActionStateName, (today: string) => string>> = {
  'no-date': () => 'a.due_on is null',
  open: (today) => `a.due_on > ${today} + ${DUE_SOON_DAYS}`,
  'due-soon': (today) => `a.due_on between ${today} and ${today} + ${DUE_SOON_DAYS}`,
  overdue: (today) => `a.due_on < ${today}`,
  'claimed-complete': (today) => `a.id in (
    select action_id from action_standings where claim = 'complete' and coalesce(verdict not in (${CLOSING}), true)
    union all select action_id from action_standings where since > ${today})`,
};

/**
 * Whether the action is in one of `states`, over `actions a` and {@link JOIN_STATE}. Where the state says something of the due date,
 * that stands beside it, so that an index on the due date can be walked. PostgreSQL takes a comparison that it has no statistics of for
 * rare, and would rather sort everything than walk the index; of a bare `case` it expects every second row, which is nearer the truth.
 */
export function isActionInStates(states: readonly ActionStateName[], today: string): string {
  const [only, ...others] = states;
  const sign = only && others.length === 0 ? SIGNS[only]?.(today) : undefined;
  const names = states.map((state) => `'${state}'`).join(', ');
  const state = `case when ${keptStateInSql(today)} in (${names || 'null'}) then true else false end`;
  return sign ? `${sign} and ${state}` : state;
}
