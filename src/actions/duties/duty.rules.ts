import { type Cadence, nextOccurrence } from '../../calendar/cadence.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';

/** From what the due dates of an action follow. */
export type DueTerms = {
  readonly madeOn: CalendarDay;
  /** The meeting at which it was made. */
  readonly meetingId: number | null;
  readonly cadence: Cadence | null;
  readonly dueBodyId: number | null;
  readonly dueNth: number | null;
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
};

/** A meeting of the body at whose meetings it is due. */
export type MeetingDay = { readonly id: number; readonly heldOn: CalendarDay };

/** One time that a duty falls due. */
export type Occurrence = {
  /** By its cadence, and the name of the occurrence. */
  readonly on: CalendarDay;
  readonly meetingId: number | null;
  /** When it is due after all extensions. */
  readonly dueOn: CalendarDay;
};

/** An update that reports an occurrence as done. */
export type Met = {
  readonly meetsOn: CalendarDay;
  readonly meetingId: number | null;
  readonly writtenOn: CalendarDay;
  readonly recordedAt: Date;
};

/** A due date put off. */
export type PutOff = { readonly from: CalendarDay; readonly to: CalendarDay; readonly recordedAt: Date };

/** Whether it comes again, and so is met occurrence by occurrence. */
export function isDuty({ cadence }: Pick<DueTerms, 'cadence'>): boolean {
  return cadence !== null;
}

/** What somebody has to decide before a duty can fall due: how often it comes, or from when; null where that is known. */
export function undecided({
  cadence,
  startsOn,
}: Pick<DueTerms, 'cadence' | 'startsOn'>): 'how-often' | 'from-when' | null {
  if (cadence === null) return null;
  if (cadence === 'regular') return 'how-often';
  return startsOn === null ? 'from-when' : null;
}

/**
 * The nth of `meetings` after the action was made; null where no such meeting is known yet. The meeting at which it was made is
 * not one of them, even after it was moved.
 */
export function nthMeetingAfter(terms: DueTerms, meetings: readonly MeetingDay[]): MeetingDay | null {
  const own = meetings.find(({ id }) => id === terms.meetingId);
  const after = own && own.heldOn > terms.madeOn ? own.heldOn : terms.madeOn;
  const later = inOrder(meetings).filter(({ heldOn, id }) => heldOn > after && id !== terms.meetingId);
  return later[(terms.dueNth ?? 1) - 1] ?? null;
}

/** The first occurrence after `after`, by the cadence; null where there is none, or none is known yet. */
export function occurrenceAfter(
  terms: DueTerms,
  meetings: readonly MeetingDay[],
  after: CalendarDay | null,
): Omit<Occurrence, 'dueOn'> | null {
  const { cadence, startsOn, endsOn } = terms;
  if (cadence === null || startsOn === null || undecided(terms)) return null;
  const last = after ?? addDays(startsOn, -1);
  const next =
    cadence === 'each-meeting' ? meetingAfter(terms, meetings, last) : calendarDay(cadence, startsOn, last);
  return next && (endsOn === null || next.on <= endsOn) ? next : null;
}

/**
 * When the occurrences that were put off are due, by the day that names each. An extension puts off the occurrence that was open next
 * when it was recorded, and no other whose day it reaches. Where the terms or the meetings have changed since, it is known by its old
 * date: by one that an earlier extension gave, or the occurrence's own.
 * @param putOff in the order in which they were recorded
 */
export function putOffDays(
  terms: DueTerms,
  meetings: readonly MeetingDay[],
  met: readonly Met[],
  putOff: readonly PutOff[],
): Map<CalendarDay, CalendarDay> {
  const days = new Map<CalendarDay, CalendarDay>();
  for (const { from, to, recordedAt } of putOff) {
    const known = met.filter((report) => report.recordedAt < recordedAt);
    const open = occurrenceAfter(terms, meetings, lastMetOn(known, meetings));
    const isOpen = open !== null && (days.get(open.on) ?? open.on) === from;
    const earlier = [...days].findLast(([, dueOn]) => dueOn === from)?.[0];
    days.set(isOpen ? open.on : (earlier ?? from), to);
  }
  return days;
}

/** The day of the last occurrence that was reported as done: those before it are settled, met or missed. */
export function lastMetOn(met: readonly Met[], meetings: readonly MeetingDay[]): CalendarDay | null {
  let last: CalendarDay | null = null;
  for (const each of met) {
    const day = metDay(each, meetings);
    if (last === null || day > last) last = day;
  }
  return last;
}

/** The day that the occurrence has now: its meeting may have moved since it was reported. */
export function metDay({ meetsOn, meetingId }: Met, meetings: readonly MeetingDay[]): CalendarDay {
  return meetings.find(({ id }) => id === meetingId)?.heldOn ?? meetsOn;
}

/**
 * The due date that is kept for an action whose date follows from meetings or from a cadence: of a duty that of its earliest
 * occurrence after the last one reported. It depends on facts alone, never on today.
 */
export function workedOutDue(
  terms: DueTerms,
  meetings: readonly MeetingDay[],
  met: readonly Met[],
  putOff: readonly PutOff[],
): CalendarDay | null {
  if (!isDuty(terms)) return nthMeetingAfter(terms, meetings)?.heldOn ?? null;
  const next = occurrenceAfter(terms, meetings, lastMetOn(met, meetings));
  return next && (putOffDays(terms, meetings, met, putOff).get(next.on) ?? next.on);
}

function meetingAfter({ startsOn, dueNth }: DueTerms, meetings: readonly MeetingDay[], after: CalendarDay) {
  const counted = inOrder(meetings).filter(({ heldOn }) => startsOn !== null && heldOn >= startsOn);
  const every = dueNth ?? 1;
  const next = counted.find(({ heldOn }, index) => heldOn > after && (index + 1) % every === 0);
  return next ? { on: next.heldOn, meetingId: next.id } : null;
}

function calendarDay(cadence: Cadence, startsOn: CalendarDay, after: CalendarDay) {
  const on = nextOccurrence(cadence, { startsOn }, after);
  return on && { on, meetingId: null };
}

function inOrder(meetings: readonly MeetingDay[]): MeetingDay[] {
  return [...meetings].sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
}
