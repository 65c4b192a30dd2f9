import type { CalendarDay } from '../../calendar/calendar-day.js';

/** Of which days a report tells what changed, and why of those. */
export type ReportPeriod = {
  /** The first of them, itself included. */
  readonly since: CalendarDay;
  /**
   * After what they begin: the last published report of the body, its last meeting where none was published, or a day that was asked
   * for or stands for a meeting that nobody knows of.
   */
  readonly after: 'report' | 'meeting' | 'day';
};

/** What a period may begin after. */
export type PeriodMarks = {
  /** The day of the last report of the body that was published; null where none was. */
  readonly lastReportOn: CalendarDay | null;
  readonly lastMeetingOn: CalendarDay | null;
};
