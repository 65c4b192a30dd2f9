import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { type Deadline, owedOn } from './statutory-clock.rules.js';

/** How an addressee stands towards a deadline. All counts are whole calendar days, 1 or more. */
export type DeadlineStanding =
  | { readonly standing: 'not-started' }
  | { readonly standing: 'presumed' }
  | { readonly standing: 'none' }
  | { readonly standing: 'running'; readonly daysLeft: number }
  | { readonly standing: 'due-today' }
  | { readonly standing: 'overdue'; readonly daysLate: number }
  | { readonly standing: 'answered-in-time' }
  | { readonly standing: 'answered-late'; readonly daysLate: number }
  | { readonly standing: 'answered-without-deadline' };

/**
 * How things stood on `today`. An answer on the due date is in time; without one, the item is overdue from the day after.
 * An answer dated after `today` had not been given yet. A date that is only presumed makes nothing overdue.
 */
export function deadlineStanding(
  deadline: Pick<Deadline, 'clock' | 'dueOn'>,
  respondedOn: CalendarDay | null,
  today: CalendarDay,
): DeadlineStanding {
  const answeredOn = respondedOn !== null && respondedOn <= today ? respondedOn : null;
  const dueOn = owedOn(deadline);
  if (dueOn === null) {
    if (answeredOn) return { standing: 'answered-without-deadline' };
    return { standing: deadline.clock === 'started' ? 'not-started' : deadline.clock };
  }
  if (answeredOn) {
    const daysLate = daysBetween(dueOn, answeredOn);
    return daysLate > 0 ? { standing: 'answered-late', daysLate } : { standing: 'answered-in-time' };
  }
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft === 0) return { standing: 'due-today' };
  return daysLeft > 0 ? { standing: 'running', daysLeft } : { standing: 'overdue', daysLate: -daysLeft };
}
