import { OPEN_STATES } from '../actions/actions.queries.js';
import { isActionInStates, JOIN_STATE } from '../actions/states/action-state.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { EVERY_PUBLICITY } from '../items/publicity/visible-rows.queries.js';
import { formatReference, pathOfReference, type ReferenceKind } from '../items/references/reference.rules.js';
import { owedAnswers } from '../recommendations/states/owed-answers.queries.js';
import { STATE, stateJoinsOfMany } from '../recommendations/states/recommendation-state.queries.js';
import { RECOMMENDATION_STATES } from '../recommendations/states/recommendation-states.rules.js';
import type { TransferItem, TransferKind } from './succession-plan.js';

const OPEN = RECOMMENDATION_STATES.filter(({ isOpen }) => isOpen).map(({ name }) => `'${name}'`);

type Columns = {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly on: CalendarDay | null;
};
type MeetingColumns = { readonly id: number; readonly on: CalendarDay; readonly code: string };

const RECOMMENDATIONS = `
  select id, year, number, text, response_due_on as "on" from (
    select r.id, r.year, r.number, r.text, r.response_due_on, ${STATE} as state
    from recommendations r ${stateJoinsOfMany(EVERY_PUBLICITY)} where r.body_id = $2
  ) r where state in (${OPEN.join(', ')}) order by id`;

const ANSWERS = `
  select id, year, number, text, due_on as "on" from ${owedAnswers('recommendations')} owed
  where owing_id = $2 order by id`;

const ACTIONS = `
  select a.id, a.year, a.number, a.text, a.due_on as "on" from actions a ${JOIN_STATE}
  where a.body_id = $2 and ${isActionInStates(OPEN_STATES, '$1::date')} order by a.id`;

const MEETINGS = `
  select m.id, m.held_on as "on", b.code from meetings m join bodies b on b.id = m.body_id
  where m.body_id = $1 and m.held_on >= $2::date and not m.is_called_off order by m.held_on`;

/** Asks one question; in a transaction or outside. */
export type Ask = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

/**
 * Everything open that a body watches or is to answer, as at `today`, and its meetings from `fromOn` on; without that day, those
 * from `today` on.
 */
export async function transferItems(
  ask: Ask,
  bodyId: number,
  today: CalendarDay,
  fromOn: CalendarDay | null,
): Promise<TransferItem[]> {
  const given = [today, bodyId];
  const of = async (kind: TransferKind, letter: ReferenceKind, sql: string) => {
    const rows = await ask<Columns>(sql, given);
    return rows.map(({ id, year, number, text, on }): TransferItem => {
      const reference = { kind: letter, year, number };
      const path = pathOfReference(reference);
      return { kind, id, reference: formatReference(reference), text, on, path };
    });
  };
  const meetings = await ask<MeetingColumns>(MEETINGS, [bodyId, fromOn ?? today]);
  return [
    ...(await of('recommendation', 'R', RECOMMENDATIONS)),
    ...(await of('action', 'A', ACTIONS)),
    ...(await of('answer', 'R', ANSWERS)),
    ...meetings.map(({ id, on, code }): TransferItem => {
      const path = `/meetings/${code}/${on}`;
      return { kind: 'meeting', id, reference: `${code} ${on}`, text: 'Meeting', on, path };
    }),
  ];
}
