import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { CheckedRow } from './checked-rows.rules.js';

/** Actions of a sheet that are overdue on the day they come in: the next reminders take them up at a late stage. */
export type OverdueRows = {
  readonly count: number;
  readonly oldest: CalendarDay;
  /** Whom reminders would be about, as the sheet names them; those without an owner are in no reminder. */
  readonly owners: readonly string[];
  /** Whose reminders can be held. */
  readonly bodyIds: readonly number[];
};

const MOST_NAMED = 10;

/** Null where nothing is. @param rows those that are taken in, new or changed */
export function overdueRows(rows: readonly CheckedRow[], today: CalendarDay): OverdueRows | null {
  const late = rows
    .filter(({ state }) => state === 'new')
    .flatMap(({ draft }) =>
      draft ? draft.actions.map((action) => ({ ...action, bodyId: draft.bodyId })) : [],
    )
    .flatMap(({ dueOn, owner, claim, verdict, bodyId }) =>
      dueOn !== null && dueOn < today && claim !== 'complete' && verdict === null
        ? [{ dueOn, owner, bodyId }]
        : [],
    );
  const [oldest] = late.map(({ dueOn }) => dueOn).sort();
  if (!oldest) return null;
  return {
    count: late.length,
    oldest,
    owners: [...new Set(late.flatMap(({ owner }) => owner ?? []))].sort(),
    bodyIds: [...new Set(late.map(({ bodyId }) => bodyId))],
  };
}

/** “3 actions were due before today, the oldest on 31 March 2022. …” */
export function overdueWords({ count, oldest, owners }: OverdueRows): string {
  const many = count === 1 ? '1 action was' : `${count} actions were`;
  const named = owners.slice(0, MOST_NAMED).join(', ');
  const more = owners.length > MOST_NAMED ? ` and ${owners.length - MOST_NAMED} more` : '';
  const whom =
    owners.length === 0
      ? 'None of these rows names an owner, so nobody is written to yet.'
      : `The next reminders would start at the latest stage already reached, as if the earlier ones had been sent. They would go to: ${named}${more}.`;
  return `${many} due before today, the oldest on ${spokenDay(oldest)}. ${whom}`;
}
