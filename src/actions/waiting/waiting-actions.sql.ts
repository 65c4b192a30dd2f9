import { isVisible, publicityOf } from '../../items/publicity/visible-rows.queries.js';
import { keptRows, type Wanted } from '../../items/waiting/kept-waiting.sql.js';
import { datelessStateInSql, JOIN_STATE } from '../states/action-state.queries.js';
import { DUE_SOON_DAYS } from '../states/action-state.rules.js';
import type { ActionStateName } from '../states/action-states.rules.js';

/** Actions that no verdict has closed by a day, as rows of `waiting_actions`. @param which over `actions a` */
const thatWait = (day: string, which: string) => `
  select id as action_id, case state when 'claimed-complete' then 'claimed-complete' else 'owed' end as waits,
    state = 'sent-back' as is_sent_back, due_on, body_id, ${publicityOf('a')}
  from (select a.id, a.due_on, a.body_id, ${publicityOf('a')}, ${datelessStateInSql(day)} as state
    from actions a ${JOIN_STATE} where ${which}) a
  where state in ('claimed-complete', 'sent-back', 'no-date', 'open')`;

/** The actions `$1` as they are to be kept: once all that is known of them has come. */
export const ACTIONS_TO_KEEP = thatWait("date 'infinity'", 'a.id = any($1)');

const OWED = "w.waits = 'owed'";

/** What is kept, `w`, of an action that is in a state on the day `$1`. */
const SIGNS: Partial<Record<ActionStateName, string>> = {
  'claimed-complete': "w.waits = 'claimed-complete'",
  overdue: `${OWED} and w.due_on < $1::date`,
  'sent-back': `${OWED} and w.is_sent_back and coalesce(w.due_on >= $1::date, true)`,
  'no-date': `${OWED} and not w.is_sent_back and w.due_on is null`,
  'due-soon': `${OWED} and not w.is_sent_back and w.due_on between $1::date and $1::date + ${DUE_SOON_DAYS}`,
  open: `${OWED} and not w.is_sent_back and w.due_on > $1::date + ${DUE_SOON_DAYS}`,
};

/** Whether something is kept of every action in these states. */
export const areKept = (states: readonly ActionStateName[]) =>
  states.length > 0 && states.every((state) => SIGNS[state] !== undefined);

/**
 * The actions that are in states on the day `$1`, as a row: kept ones, and what has changed since as its facts say. @see keptRows
 * @param ofBodies whether only those of the bodies `$4`
 */
export function waitingActionsInSql(
  states: readonly ActionStateName[],
  { most, first }: Wanted,
  ofBodies: boolean,
): string {
  const state = states.map((name) => `(${SIGNS[name] ?? 'false'})`).join(' or ');
  const which = `(${state})${ofBodies ? ' and w.body_id = any($4::int[])' : ''}`;
  const kept = keptRows('waiting_actions', 'action_id', which);
  const firstKept = `(select w.action_id, w.due_on ${kept} order by w.due_on, w.action_id limit ${first})`;
  return `
  with anew as materialized (${thatWait('$1::date', `a.id = any($3::int[]) and ${isVisible('a', '$2')}`)})
  select ((select count(*) from (select 1 ${kept} limit ${most + 1}) k) + (select count(*) from anew w where ${which}))::int as total,
    (select coalesce(json_agg(action_id order by due_on, action_id), '[]') from (
      select * from (${firstKept} union all select w.action_id, w.due_on from anew w where ${which}) f
      order by due_on, action_id limit ${first}) f) as ids`;
}
