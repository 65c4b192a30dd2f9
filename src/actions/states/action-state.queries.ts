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

/** The twin of `actionState` in SQL, over `actions a` and the joins of {@link joinActionFacts}. */
export function actionStateInSql(today: string): string {
  return `case
    when v.verdict in (${CLOSING}) then v.verdict
    when c.claim = 'complete' and (v.verdict is null or ${CLAIM_IS_LATER}) then 'claimed-complete'
    when a.due_on < ${today} then 'overdue'
    when v.verdict is not null and (c.claim is null or not ${CLAIM_IS_LATER}) then 'sent-back'
    when a.due_on is null then 'no-date'
    when a.due_on <= ${today} + ${DUE_SOON_DAYS} then 'due-soon'
    else 'open'
  end`;
}

const DATES: Partial<Record<ActionStateName, (today: string) => string>> = {
  'no-date': () => 'a.due_on is null',
  open: (today) => `a.due_on > ${today} + ${DUE_SOON_DAYS}`,
  'due-soon': (today) => `a.due_on between ${today} and ${today} + ${DUE_SOON_DAYS}`,
  overdue: (today) => `a.due_on < ${today}`,
};

/**
 * Whether the action is in one of `states`. Where the state says something of the due date, that stands beside it, so that
 * an index on the due date can be walked. PostgreSQL takes a comparison that it has no statistics of for rare, and would
 * rather sort everything than walk the index; of a bare `case` it expects every second row, which is nearer the truth.
 */
export function isActionInStates(states: readonly ActionStateName[], today: string): string {
  const [only, ...others] = states;
  const date = only && others.length === 0 ? DATES[only]?.(today) : undefined;
  const names = states.map((state) => `'${state}'`).join(', ');
  const state = `case when ${actionStateInSql(today)} in (${names || 'null'}) then true else false end`;
  return date ? `${date} and ${state}` : state;
}
