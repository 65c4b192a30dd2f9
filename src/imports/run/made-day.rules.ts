import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { RowDraft } from '../rows/row-draft.js';

/** The day an item was made; where nobody knows it, the latest that it can be, for what is dated came after. */
export type MadeDay = { readonly madeOn: CalendarDay; readonly isMadeOnKnown: boolean };

/** When the item of a row was made: as the sheet says, or at the latest on the first day of which the row tells. */
export function madeDay({ madeOn, recommendation, actions }: RowDraft, asAt: CalendarDay): MadeDay {
  if (madeOn !== null) return { madeOn, isMadeOnKnown: true };
  const told = [
    recommendation?.noticeOn,
    recommendation?.receivedOn,
    recommendation?.decidedOn,
    recommendation?.verdictOn,
    ...actions.flatMap(({ dueOn, updatedOn, verdictOn }) => [dueOn, updatedOn, verdictOn]),
  ].filter((day): day is CalendarDay => !!day && day < asAt);
  return { madeOn: told.toSorted()[0] ?? asAt, isMadeOnKnown: false };
}
