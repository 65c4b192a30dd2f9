import { addDays, type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { type Period, periodInWords } from '../calendar/period.js';
import { MONTHS, spokenDay } from '../calendar/spoken-day.js';
import type { ClockDate, ClockFacts, ClockRule } from './statutory-clock-law.rules.js';

const DATE_WORDS: Readonly<Record<ClockDate, string>> = {
  receivedOn: 'the day of receipt',
  noticeOn: 'the day of the notice in writing',
  requestedOn: 'the day on which the response was requested',
  reportedOn: 'the day of the report',
  fromOn: 'the day from which the council’s rule counts',
};

const NOT_MOVED = 'A last day at a weekend or on a bank holiday is not moved to a working day.';

/** Names what is missing for the clock of `rule` to start. */
export function notStartedStep({ startsWith }: ClockRule): string {
  const missing = startsWith.map((date) => DATE_WORDS[date]).join(' nor ');
  return startsWith.length > 1
    ? `The clock has not started: neither ${missing} is recorded.`
    : `The clock has not started: ${missing} is not recorded.`;
}

/** Says which recorded dates the clock looked at, what it had to presume, and which of them starts it. */
export function startSteps({ startsWith }: ClockRule, facts: ClockFacts, startsOn: CalendarDay): string[] {
  const dated = startsWith.map((date) => {
    const day = facts[date];
    const words = upperFirst(DATE_WORDS[date]);
    return day
      ? `${words} is ${spokenDay(day)}.`
      : `${words} is not recorded and is taken as ${spokenDay(startsOn)}; if it was later, recording it moves the due date.`;
  });
  return startsWith.length > 1
    ? [...dated, `The later of the two starts the clock: ${spokenDay(startsOn)}.`]
    : dated;
}

/** Says how the last day follows from the first. */
export function countingSteps(length: Period, startsOn: CalendarDay, dueOn: CalendarDay): string[] {
  const period = `${upperFirst(periodInWords(length))} beginning with ${spokenDay(startsOn)}`;
  return [`${period} ${lastDayStep(length, startsOn, dueOn)}`, NOT_MOVED];
}

function lastDayStep({ count, unit }: Period, startsOn: CalendarDay, dueOn: CalendarDay): string {
  const ends = count === 1 ? 'ends' : 'end';
  if (unit !== 'month') return `${ends} on ${spokenDay(dueOn)}, the first day being counted.`;
  const dayAfter = addDays(dueOn, 1);
  if (partsOf(dayAfter).day === partsOf(startsOn).day) {
    return `${ends} on ${spokenDay(dueOn)}, the day before the corresponding date, ${spokenDay(dayAfter)}.`;
  }
  const { year, month } = partsOf(dueOn);
  const lastMonth = `${MONTHS[month - 1]} ${year}`;
  return `${ends} on ${spokenDay(dueOn)}, the last day of ${lastMonth}, which has no day ${partsOf(startsOn).day}.`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
