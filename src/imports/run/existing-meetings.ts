import type { CalendarDay } from '../../calendar/calendar-day.js';

/** A meeting to which what a sheet says may belong. */
export type ExistingMeeting = { readonly id: number; readonly bodyId: number; readonly heldOn: CalendarDay };

/** The meetings of the bodies of rows at work, with those that the rows themselves enter. */
export class ExistingMeetings {
  private readonly meetings: ExistingMeeting[];

  constructor(meetings: readonly ExistingMeeting[]) {
    this.meetings = [...meetings];
  }

  /** The body's meeting on this day; null where none is known. */
  on(bodyId: number, day: CalendarDay): number | null {
    return this.lastBetween(bodyId, day, day)?.id ?? null;
  }

  /** The body's last meeting from `from` to `until`, both included; null where none is known. */
  lastBetween(bodyId: number, from: CalendarDay, until: CalendarDay): ExistingMeeting | null {
    let last: ExistingMeeting | null = null;
    for (const meeting of this.meetings) {
      if (meeting.bodyId !== bodyId || meeting.heldOn < from || meeting.heldOn > until) continue;
      if (last === null || meeting.heldOn > last.heldOn) last = meeting;
    }
    return last;
  }

  add(meeting: ExistingMeeting): void {
    this.meetings.push(meeting);
  }
}
