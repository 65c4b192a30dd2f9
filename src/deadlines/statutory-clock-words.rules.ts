import { addDays, type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { type Counting, type Period, periodInWords } from '../calendar/period.js';
import { MONTHS, spokenDay } from '../calendar/spoken-day.js';
import type { ClockDate, ClockFacts, ClockRule } from './statutory-clock-law.rules.js';

const DATE_WORDS: Readonly<Record<ClockDate, string>> = {
  receivedOn: 'the day of receipt of the recommendations',
  noticeOn: 'the day of receipt of the notice in writing',
  requestedOn: 'the day on which the response was requested',
  reportedOn: 'the day of the report or recommendations',
  fromOn: 'the day from which the council’s rule counts',
};

const NOT_MOVED = 'A last day at a weekend or on a bank holiday is not moved to a working day.';
const NOT_COUNTED =
  'Saturdays, Sundays, bank holidays and days on which the council is closed are not counted.';

/** Names what is missing for the clock of `rule` to start. */
export function notStartedStep({ startsWith }: ClockRule): string {
  const missing = startsWith.map((date) => DATE_WORDS[date]).join(' nor ');
  return startsWith.length > 1
    ? `The clock has not started: neither ${missing} is recorded.`
    : `The clock has not started: ${missing} is not recorded.`;
}

/** Says which recorded dates the clock looked at, what it had to presume, and which of them starts it. */
export function startSteps(
  { startsWith, needs }: ClockRule,
  facts: ClockFacts,
  startsOn: CalendarDay,
): string[] {
  const dated = startsWith.map((date) => {
    const day = facts[date];
    const words = upperFirst(DATE_WORDS[date]);
    if (day) return `${words} is ${spokenDay(day)}.`;
    if (date === needs) return 'No notice is recorded. Without a notice in writing, no answer is owed.';
    return `${words} is not recorded and is taken as ${spokenDay(startsOn)}. If it was later, recording it moves the due date.`;
  });
  const isLater = startsWith.length > 1 && startsWith.every((date) => facts[date]);
  return isLater ? [...dated, `The later of the two starts the clock: ${spokenDay(startsOn)}.`] : dated;
}

/** Says that a date is only what would follow from a notice. */
export function presumedSteps(dueOn: CalendarDay): string[] {
  return [
    `${upperFirst(spokenDay(dueOn))} is presumed, as if the notice had been received with the recommendations. It is not a date in law, and nothing is overdue until the notice is recorded.`,
  ];
}

/** Says how the last day follows from the first. */
export function countingSteps(
  length: Period,
  counting: Counting,
  startsOn: CalendarDay,
  dueOn: CalendarDay,
): string[] {
  const how = counting === 'after' ? 'after' : 'beginning with';
  const period = `${upperFirst(periodInWords(length))} ${how} ${spokenDay(startsOn)}`;
  const step = `${period} ${lastDayStep(length, counting, startsOn, dueOn)}`;
  return length.unit === 'working day' ? [step, NOT_COUNTED] : [step, NOT_MOVED];
}

function lastDayStep(
  { count, unit }: Period,
  counting: Counting,
  startsOn: CalendarDay,
  dueOn: CalendarDay,
): string {
  const ends = `${count === 1 ? 'ends' : 'end'} on ${spokenDay(dueOn)}`;
  if (unit !== 'month') {
    return counting === 'after'
      ? `${ends}, not counting that day itself.`
      : `${ends}, counting the first day.`;
  }
  const corresponding = counting === 'after' ? dueOn : addDays(dueOn, 1);
  if (partsOf(corresponding).day === partsOf(startsOn).day) {
    return counting === 'after'
      ? `${ends}, the corresponding date.`
      : `${ends}, the day before the corresponding date, ${spokenDay(corresponding)}.`;
  }
  const { year, month } = partsOf(dueOn);
  const lastMonth = `${MONTHS[month - 1]} ${year}`;
  return `${ends}, the last day of ${lastMonth}, which has no day ${partsOf(startsOn).day}.`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
