import type { CalendarDay } from '../../calendar/calendar-day.js';

/** What the forms of the page have in common. */
export type AnswerPageFrame = {
  readonly path: string;
  readonly formKey: string;
  readonly today: CalendarDay;
};
