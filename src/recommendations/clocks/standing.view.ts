import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import { hasNoDate } from '../../deadlines/clock-event.rules.js';
import { type DeadlineStanding, deadlineStanding } from '../../deadlines/statutory-clock-standing.rules.js';
import type { RecommendationRow } from '../recommendation-row.js';

/** How the clock stands; it stops for good where the panel withdraws, splits or merges what it is about. */
export type ShownStanding = DeadlineStanding | { readonly standing: 'stopped'; readonly on: CalendarDay };

/** How the addressee stands towards the response date, in words: “28 days left”, “3 days late”. */
export function standingWords(standing: ShownStanding): string {
  switch (standing.standing) {
    case 'not-started':
      return 'Response not yet requested';
    case 'presumed':
      return 'No notice recorded: nothing is owed in law';
    case 'none':
      return 'No response date in law';
    case 'stopped':
      return `Stopped on ${spokenDay(standing.on)}`;
    case 'running':
      return `${spokenDays(standing.daysLeft)} left`;
    case 'due-today':
      return 'Due today';
    case 'overdue':
      return `${spokenDays(standing.daysLate)} late`;
    case 'answered-in-time':
      return 'Answered in time';
    case 'answered-late':
      return `Answered ${spokenDays(standing.daysLate)} late`;
    case 'answered-without-deadline':
      return 'Answered';
  }
}

/** How a recommendation stood on `today`; the first answer is what stopped its clock. */
export function standingOf(
  row: Pick<RecommendationRow, 'clockRule' | 'clockLength' | 'responseDueOn' | 'firstAnsweredOn' | 'endedOn'>,
  today: CalendarDay,
): ShownStanding {
  if (row.endedOn && !row.firstAnsweredOn) return { standing: 'stopped', on: row.endedOn };
  const clock = hasNoDate(row) ? 'none' : row.responseDueOn ? 'started' : 'not-started';
  return deadlineStanding({ clock, dueOn: row.responseDueOn }, row.firstAnsweredOn, today);
}
