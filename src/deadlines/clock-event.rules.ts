import type { CalendarDay } from '../calendar/calendar-day.js';
import type { BankHolidays } from '../calendar/working-days.js';
import { parseLocalLength } from './local-length.rules.js';
import { type Deadline, statutoryDeadline } from './statutory-clock.rules.js';
import {
  type ClockDate,
  type ClockFacts,
  type ClockRuleName,
  clockRule,
} from './statutory-clock-law.rules.js';

/** The dates that start clocks, as they are recorded. */
export const CLOCK_EVENT_KINDS = ['receipt', 'notice', 'request', 'report', 'start'] as const;
export type ClockEventKind = (typeof CLOCK_EVENT_KINDS)[number];

export const CLOCK_EVENT_NAMES: Readonly<Record<ClockEventKind, string>> = {
  receipt: 'Receipt of the recommendations',
  notice: 'Receipt of the notice in writing',
  request: 'Request for a response',
  report: 'Report to the authority',
  start: 'Start of the council’s own period',
};

/** The same inside a sentence: “recorded receipt and notice in writing”. */
export const CLOCK_EVENT_IN_TEXT: Readonly<Record<ClockEventKind, string>> = {
  receipt: 'receipt',
  notice: 'notice in writing',
  request: 'the request for a response',
  report: 'the report to the authority',
  start: 'the start of the council’s own period',
};

const DATE_OF: Readonly<Record<ClockEventKind, ClockDate>> = {
  receipt: 'receivedOn',
  notice: 'noticeOn',
  request: 'requestedOn',
  report: 'reportedOn',
  start: 'fromOn',
};

/** An event as it was recorded. */
export type RecordedEvent = { readonly kind: ClockEventKind; readonly happenedOn: CalendarDay };

/** The days that are given with one form, for every recommendation chosen on it. */
export type GivenDays = Readonly<Partial<Record<ClockEventKind, CalendarDay>>>;

/** A day that is news to a clock; `was` is the day that it corrects, null where none was recorded. */
export type NewDay = RecordedEvent & { readonly was: CalendarDay | null };

/** Which clock a recommendation is under; `clockLength` is that of a local rule: `8w`, `20wd after`; null where no rule sets a date. */
export type ClockOfItem = {
  readonly clockRule: ClockRuleName;
  readonly clockLength: string | null;
  /** Where a local rule stands, as the council cites it; null or absent where nobody said. */
  readonly clockCitation?: string | null;
};

/** What was chosen on a form: length and citation count for a local rule only. */
export function chosenClock(clockRule: ClockRuleName, length: string, citation: string): ClockOfItem {
  const isLocal = clockRule === 'local';
  return {
    clockRule,
    clockLength: isLocal ? length.trim() : null,
    clockCitation: isLocal ? citation.trim() || null : null,
  };
}

/** The rule that an item is under. @throws NotAPeriod for a length that is none */
export function ruleOf({ clockRule: name, clockLength, clockCitation = null }: ClockOfItem) {
  const length = name === 'local' && clockLength !== null ? parseLocalLength(clockLength) : null;
  return clockRule(name, length, clockCitation);
}

/** Whether no date is set for the answer, whatever is recorded. @throws NotAPeriod for a length that is none */
export function hasNoDate(item: ClockOfItem): boolean {
  return ruleOf(item).length === null;
}

/** The kinds of event that the clock of an item looks at. */
export function kindsOf(item: ClockOfItem): ClockEventKind[] {
  const { startsWith } = ruleOf(item);
  return CLOCK_EVENT_KINDS.filter((kind) => startsWith.includes(DATE_OF[kind]));
}

/** The latest recorded day of each kind: of two events of a kind, the later one in `events` corrects the earlier. */
export function clockFacts(events: readonly RecordedEvent[]): ClockFacts {
  return Object.fromEntries(events.map(({ kind, happenedOn }) => [DATE_OF[kind], happenedOn]));
}

/** Those of the given days that the clock of an item looks at and does not know yet. */
export function newDays(item: ClockOfItem, known: readonly RecordedEvent[], days: GivenDays): NewDay[] {
  return kindsOf(item).flatMap((kind) => {
    const happenedOn = days[kind];
    const was = known.findLast((event) => event.kind === kind)?.happenedOn ?? null;
    return happenedOn && happenedOn !== was ? [{ kind, happenedOn, was }] : [];
  });
}

/** What was done with new days, as the trail says it: “recorded notice in writing and corrected receipt”. */
export function recordingWords(days: readonly NewDay[]): string {
  const named = (verb: string, some: readonly NewDay[]) =>
    some.length > 0 ? [`${verb} ${some.map(({ kind }) => CLOCK_EVENT_IN_TEXT[kind]).join(' and ')}`] : [];
  return [
    ...named(
      'recorded',
      days.filter(({ was }) => was === null),
    ),
    ...named(
      'corrected',
      days.filter(({ was }) => was !== null),
    ),
  ].join(' and ');
}

/** When the answer to an item is due, from its events in the order in which they were recorded. */
export function deadlineOf(
  item: ClockOfItem,
  events: readonly RecordedEvent[],
  bankHolidays: BankHolidays,
): Deadline {
  return statutoryDeadline(ruleOf(item), clockFacts(events), bankHolidays);
}
