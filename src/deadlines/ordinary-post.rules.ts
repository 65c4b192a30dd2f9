import type { CalendarDay } from '../calendar/calendar-day.js';
import { addWorkingDays, type BankHolidays } from '../calendar/working-days.js';

export const POST_CLASSES = ['first-class', 'second-class'] as const;
export type PostClass = (typeof POST_CLASSES)[number];

/** Interpretation Act 1978 s.7; the working days are those of Practice Direction [1985] 1 All ER 889, which the courts' rules followed. */
const WORKING_DAYS: Readonly<Record<PostClass, number>> = { 'first-class': 2, 'second-class': 4 };

export const PRESUMED_RECEIPT_LAW =
  'Interpretation Act 1978 s.7: a letter that is properly addressed, prepaid and posted is taken to be received in the ordinary course of post unless the contrary is proved';

/** When a letter is presumed to be received: in the ordinary course of post, unless the contrary is proved. */
export function presumedReceipt(
  postedOn: CalendarDay,
  post: PostClass,
  bankHolidays: BankHolidays,
): CalendarDay {
  return addWorkingDays(postedOn, WORKING_DAYS[post], bankHolidays);
}
