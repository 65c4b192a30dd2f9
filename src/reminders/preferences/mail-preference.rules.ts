import { addDays, type CalendarDay, weekdayOf } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { Reached } from '../chased-owner.rules.js';

/** What is late is written about on its day, whatever somebody chose: that cannot be switched off. */
export const MAIL_RHYTHMS = ['daily', 'weekly'] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

export type Preference = {
  readonly rhythm: MailRhythm;
  readonly awayFrom: CalendarDay | null;
  /** The last day away. */
  readonly awayUntil: CalendarDay | null;
  readonly delegate: { readonly id: number; readonly name: string; readonly email: string } | null;
};

export type Preferences = ReadonlyMap<number, Preference>;

/** Whom a mail for `reached` goes to on `day`: while they are away, to who stands in for them. */
export function redirected(reached: Reached, preferences: Preferences, day: CalendarDay): Reached {
  if (reached.to === null || reached.personId === null) return reached;
  const { awayFrom, awayUntil, delegate } = preferences.get(reached.personId) ?? {};
  if (!awayFrom || !awayUntil || !delegate || day < awayFrom || day > awayUntil) return reached;
  const absence = `${reached.name} is away until ${spokenDay(awayUntil)}`;
  return { to: delegate.email, name: delegate.name, personId: delegate.id, absence };
}

/**
 * Up to which day steps count on `day` for somebody: with a weekly mail, on the first working day of a week those of the whole week,
 * and on other days none that comes before the due date. Null for none.
 */
export function stepsCountUntil(
  reached: Reached,
  preferences: Preferences,
  day: CalendarDay,
  calendar: WorkingCalendar,
): CalendarDay | null {
  const isWeekly =
    reached.to !== null &&
    reached.personId !== null &&
    preferences.get(reached.personId)?.rhythm === 'weekly';
  if (!isWeekly) return day;
  return isFirstOfWeek(day, calendar) ? addDays(day, SUNDAY - weekdayOf(day)) : null;
}

const SUNDAY = 7;

function isFirstOfWeek(day: CalendarDay, calendar: WorkingCalendar): boolean {
  for (let before = 1; before < weekdayOf(day); before += 1) {
    if (calendar.isWorkingDay(addDays(day, -before))) return false;
  }
  return true;
}
