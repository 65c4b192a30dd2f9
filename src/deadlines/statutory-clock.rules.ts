import type { CalendarDay } from '../calendar/calendar-day.js';
import { lastDayOfPeriod } from '../calendar/period.js';
import type { BankHolidays } from '../calendar/working-days.js';
import type { ClockFacts, ClockRule, ClockRuleName } from './statutory-clock-law.rules.js';
import { countingSteps, notStartedStep, presumedSteps, startSteps } from './statutory-clock-words.rules.js';

/** When an answer is due, and why. */
export interface Deadline {
  readonly rule: ClockRuleName;
  /**
   * `none` where the law sets no date for an answer, whatever is recorded; `presumed` where the notice is not recorded without which
   * nothing is owed.
   */
  readonly clock: 'not-started' | 'presumed' | 'started' | 'none';
  /** The day that starts the period, counted or not; null where nothing is recorded to start with. */
  readonly startsOn: CalendarDay | null;
  /** The last day on which an answer is in time; of a presumed clock the day that it would be. */
  readonly dueOn: CalendarDay | null;
  /** The law, with what was not read of it. */
  readonly source: string;
  /** Each step of the working, as a sentence. */
  readonly explanation: readonly string[];
}

/**
 * Works out when the addressee must answer under `rule`; dates that the rule does not look at are left aside. Receipt without the
 * notice gives a date that is only presumed: no notice, no duty. Notice without receipt starts the clock, for it goes with the report
 * or follows it; the explanation says what was taken for granted.
 * @param bankHolidays for a rule in working days, as many years as it may reach
 * @throws NotADay where the period would end after the year 9999
 */
export function statutoryDeadline(rule: ClockRule, facts: ClockFacts, bankHolidays: BankHolidays): Deadline {
  const said = { rule: rule.name, source: rule.unread ? `${rule.source} (${rule.unread})` : rule.source };
  const unknown = { startsOn: null, dueOn: null };
  if (rule.length === null) {
    return { ...said, clock: 'none', ...unknown, explanation: [rule.duty, ...rule.remarks] };
  }
  const startsOn = latest(rule.startsWith.map((date) => facts[date]));
  if (!startsOn) {
    return { ...said, clock: 'not-started', ...unknown, explanation: [rule.duty, notStartedStep(rule)] };
  }
  const dueOn = lastDayOfPeriod(rule.length, startsOn, rule.counting, bankHolidays);
  const isPresumed = rule.needs !== null && !facts[rule.needs];
  const steps = [
    ...startSteps(rule, facts, startsOn),
    ...countingSteps(rule.length, rule.counting, startsOn, dueOn),
    ...(isPresumed ? presumedSteps(dueOn) : []),
  ];
  const clock = isPresumed ? 'presumed' : 'started';
  return { ...said, clock, startsOn, dueOn, explanation: [rule.duty, ...steps, ...rule.remarks] };
}

/** The day on which an answer is owed in law: a presumed one is owed on none. */
export function owedOn({ clock, dueOn }: Pick<Deadline, 'clock' | 'dueOn'>): CalendarDay | null {
  return clock === 'started' ? dueOn : null;
}

function latest(days: readonly (CalendarDay | null | undefined)[]): CalendarDay | undefined {
  return days
    .filter((day): day is CalendarDay => Boolean(day))
    .sort()
    .at(-1);
}
