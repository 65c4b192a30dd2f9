import { addDays, type CalendarDay, dayOf, daysInMonth, partsOf } from '../../calendar/calendar-day.js';
import { monthAfter } from '../../calendar/period.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { PeriodMarks, ReportPeriod } from './report-period.js';

const MONTHS_BACK = 3;

/**
 * The first day of which a report tells what changed: the one after the last published report, which told what came before, so that
 * nothing falls between the two. The day of the last meeting where none was published, since what a meeting does is told after it; three
 * months back where no meeting is known either.
 */
export function firstDayTold({ lastReportOn, lastMeetingOn }: PeriodMarks, asAt: CalendarDay): CalendarDay {
  if (lastReportOn !== null) return addDays(lastReportOn, 1);
  return lastMeetingOn ?? monthsBefore(asAt, MONTHS_BACK);
}

/** After what the period begins whose first day is `since`. */
export function reportPeriod({ lastReportOn, lastMeetingOn }: PeriodMarks, since: CalendarDay): ReportPeriod {
  if (lastReportOn !== null && addDays(lastReportOn, 1) === since) return { since, after: 'report' };
  return { since, after: lastMeetingOn === since ? 'meeting' : 'day' };
}

/** “the report of 3 March 2026”, “the meeting of 4 March 2026”, “4 March 2026” */
export function periodBegins({ since, after }: ReportPeriod): string {
  if (after === 'report') return `the report of ${spokenDay(addDays(since, -1))}`;
  return after === 'meeting' ? `the meeting of ${spokenDay(since)}` : spokenDay(since);
}

/** The corresponding day of an earlier month, or that month's last where it has none. */
function monthsBefore(on: CalendarDay, months: number): CalendarDay {
  const parts = partsOf(on);
  const { year, month } = monthAfter(parts.year, parts.month, -months);
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}
