import type { CalendarDay } from '../../calendar/calendar-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import { actionStanding } from '../progress/item-standing.rules.js';
import type { ReportedAction } from '../progress/progress-facts.js';
import type { PerformanceFacts } from './performance-facts.js';
import { median, type Share, shareOf } from './share.rules.js';
import { isIn } from './timeliness.rules.js';

/** How far the actions of a directorate slipped that were to be done in the year, by the date agreed for them first. */
export type SlippageRow = {
  /** Null for those whose owner is in no directorate, or who have none. */
  readonly directorate: string | null;
  /** Claimed or agreed complete on the date first agreed, of those due by the day of the report. */
  readonly onFirstDate: Share;
  /** Put off at least once. */
  readonly extended: Share;
  readonly timesExtended: number;
  /** From the date first agreed to the one that holds, of those that were put off; null where none was. */
  readonly medianDays: number | null;
  readonly mostDays: number | null;
  /** Past the date that holds now. */
  readonly overdue: Share;
};

type Slipped = {
  readonly directorate: string | null;
  readonly isOnFirstDate: boolean;
  readonly isOverdue: boolean;
  readonly times: number;
  readonly days: number;
};

/** Those with the most actions first; what belongs to no directorate stands last. Duties are left out: their dates move on. */
export function directorateSlippage(facts: PerformanceFacts): { rows: SlippageRow[]; total: SlippageRow } {
  const slipped = facts.actions.flatMap((action) => slippedOf(action, facts));
  const rows = [...groupedBy(slipped, ({ directorate }) => directorate)]
    .map(([directorate, all]) => rowOf(directorate, all))
    .sort(
      (one, other) =>
        Number(one.directorate === null) - Number(other.directorate === null) ||
        other.extended.of - one.extended.of ||
        (one.directorate ?? '').localeCompare(other.directorate ?? ''),
    );
  return { rows, total: rowOf(null, slipped) };
}

function slippedOf(action: ReportedAction, { year, asAt }: PerformanceFacts): Slipped[] {
  const { directorate, cadence } = action;
  const firstDue = firstDueOf(action);
  if (cadence !== null || !action.isTold || action.madeOn > asAt || firstDue === null) return [];
  if (!isIn(year, firstDue) || firstDue > asAt) return [];
  const { state, slippage } = actionStanding(action, asAt);
  if (state === 'no-longer-needed' || state === 'superseded') return [];
  return [
    {
      directorate,
      isOnFirstDate: DONE.includes(actionStanding(action, firstDue).state),
      isOverdue: state === 'overdue',
      times: slippage.times,
      days: slippage.days,
    },
  ];
}

const DONE: readonly string[] = ['claimed-complete', 'agreed-complete'];

/** The date first agreed: the first extension tells which it was; where it gave the first date, that one. */
function firstDueOf({ extensions: [first], dueOn }: ReportedAction): CalendarDay | null {
  return first ? (first.oldDueOn ?? first.newDueOn) : dueOn;
}

function rowOf(directorate: string | null, all: readonly Slipped[]): SlippageRow {
  const days = all.filter(({ times }) => times > 0).map((each) => each.days);
  return {
    directorate,
    onFirstDate: shareOf(all, ({ isOnFirstDate }) => isOnFirstDate),
    extended: shareOf(all, ({ times }) => times > 0),
    timesExtended: all.reduce((sum, { times }) => sum + times, 0),
    medianDays: median(days),
    mostDays: days.length > 0 ? Math.max(...days) : null,
    overdue: shareOf(all, ({ isOverdue }) => isOverdue),
  };
}
