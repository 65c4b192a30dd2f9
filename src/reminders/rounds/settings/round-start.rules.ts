import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { WorkingCalendar } from '../../../calendar/working-calendar.js';

/** How many working days before each meeting everybody is asked, and until when answers are taken. */
export type RoundDays = { readonly askedDays: number; readonly deadlineDays: number };

/** The papers of a meeting are open to the public five clear days before it (Local Government Act 1972 s.100B). */
export const USUAL_ROUND: RoundDays = { askedDays: 15, deadlineDays: 7 };

/** A meeting to come of a body whose rounds begin by themselves. */
export type ComingMeetingOfRound = RoundDays & {
  readonly meetingId: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly heldOn: CalendarDay;
  /** Whether a round was asked before this meeting, or one of the body is open until it. */
  readonly isAsked: boolean;
};

export type RoundStart = {
  readonly meeting: ComingMeetingOfRound;
  readonly asksOn: CalendarDay;
  readonly deadlineOn: CalendarDay;
};

/** When the round before a meeting begins, and when it closes. */
export function roundStart(meeting: ComingMeetingOfRound, calendar: WorkingCalendar): RoundStart {
  return {
    meeting,
    asksOn: calendar.add(meeting.heldOn, -meeting.askedDays),
    deadlineOn: calendar.add(meeting.heldOn, -meeting.deadlineDays),
  };
}

/**
 * The rounds that begin on `day`: also one whose day went by while the service was away, as long as its deadline is to come. Of a
 * body’s meetings the earliest comes first, and one round is enough at a time.
 */
export function roundsToBegin(
  meetings: readonly ComingMeetingOfRound[],
  day: CalendarDay,
  calendar: WorkingCalendar,
): RoundStart[] {
  const begun = new Set<number>();
  return meetings
    .map((meeting) => roundStart(meeting, calendar))
    .filter(({ meeting, asksOn, deadlineOn }) => !meeting.isAsked && asksOn <= day && day < deadlineOn)
    .sort((a, b) => (a.meeting.heldOn < b.meeting.heldOn ? -1 : 1))
    .filter(({ meeting }) => !begun.has(meeting.bodyId) && begun.add(meeting.bodyId));
}
