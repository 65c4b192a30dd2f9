import { latestFact } from '../../database/latest-fact.sql.js';
import { CLOSING_VERDICTS } from './verdict.rules.js';

/** The verdicts after which nothing is owed, as a list in SQL. */
export const CLOSING = CLOSING_VERDICTS.map((verdict) => `'${verdict}'`).join(', ');

/** Of which kind the judged item is, and its id in SQL. */
type JudgedItem = { readonly action: string } | { readonly recommendation: string };

/**
 * The latest verdict (verdict, words, decided_on, recorded_at) on an item as at a day, as a subquery; `null` for the latest of all. An
 * action that was stopped when its recommendation was rejected or ended is no longer needed, as if a meeting had said so.
 */
export function latestVerdict(item: JudgedItem, day: string | null): string {
  const about =
    'action' in item
      ? `action_judgements f where f.action_id = ${item.action}`
      : `verdicts f where f.recommendation_id = ${item.recommendation}`;
  return latestFact(`f.verdict, f.words, f.decided_on, f.recorded_at from ${about}`, day);
}

/**
 * The stop that passes for a verdict, as a subquery (cause, decided_on, decided_by); empty where a meeting gave the verdict.
 * @param action the action's id in SQL
 * @param said what `latestVerdict` found of it
 */
export function stopOf(action: string, said: string): string {
  return `(select c.cause, c.decided_on, c.decided_by from action_continuations c where c.action_id = ${action} and c.outcome = 'stopped'
    and c.decided_on = ${said}.decided_on and c.recorded_at = ${said}.recorded_at limit 1)`;
}

/** Whether no verdict has closed an action by a day, for a `where`. @param action its id in SQL */
export function isNotClosed(action: string, day: string | null): string {
  return `coalesce((select last.verdict from ${latestVerdict({ action }, day)} last), 'none') not in (${CLOSING})`;
}
