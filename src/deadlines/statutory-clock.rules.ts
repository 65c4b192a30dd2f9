import type { CalendarDay } from '../calendar/calendar-day.js';
import { lastDayOfPeriod } from '../calendar/period.js';
import type { ClockFacts, ClockRule, ClockRuleName } from './statutory-clock-law.rules.js';
import { countingSteps, notStartedStep, startSteps } from './statutory-clock-words.rules.js';

/** When an answer is due, and why. */
export interface Deadline {
  readonly rule: ClockRuleName;
  /** `none` where the law sets no date for an answer, whatever is recorded. */
  readonly clock: 'not-started' | 'started' | 'none';
  /** The first day of the period, which is counted; null unless the clock has started. */
  readonly startsOn: CalendarDay | null;
  /** The last day on which an answer is in time; null unless the clock has started. */
  readonly dueOn: CalendarDay | null;
  readonly source: string;
  /** Each step of the working, as a sentence. */
  readonly explanation: readonly string[];
}

/**
 * Works out when the addressee must answer under `rule`; dates that the rule does not look at are left aside.
 * Where a rule takes the later of two dates and one is recorded, that one starts the clock: notice usually goes with the
 * report, and a date that can be corrected chases better than none. The explanation says so.
 * @throws NotADay where the period would end after the year 9999
 */
export function statutoryDeadline(rule: ClockRule, facts: ClockFacts): Deadline {
  const said = { rule: rule.name, source: rule.source };
  const unknown = { startsOn: null, dueOn: null };
  if (rule.length === null) {
    return { ...said, clock: 'none', ...unknown, explanation: [rule.duty, ...rule.remarks] };
  }
  const startsOn = latest(rule.startsWith.map((date) => facts[date]));
  if (!startsOn) {
    return { ...said, clock: 'not-started', ...unknown, explanation: [rule.duty, notStartedStep(rule)] };
  }
  const dueOn = lastDayOfPeriod(rule.length, startsOn);
  const steps = [...startSteps(rule, facts, startsOn), ...countingSteps(rule.length, startsOn, dueOn)];
  return { ...said, clock: 'started', startsOn, dueOn, explanation: [rule.duty, ...steps, ...rule.remarks] };
}

function latest(days: readonly (CalendarDay | null | undefined)[]): CalendarDay | undefined {
  return days
    .filter((day): day is CalendarDay => Boolean(day))
    .sort()
    .at(-1);
}
