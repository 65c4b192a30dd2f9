import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import type { DueTerms } from '../duties/duty.rules.js';

/** When a new action is due, as far as it was said. */
export type SaidDue = Pick<DueTerms, 'madeOn' | 'meetingId' | 'cadence'> & {
  readonly bodyId: number;
  readonly dueOn: CalendarDay | null;
} & Partial<Pick<DueTerms, 'dueBodyId' | 'dueNth' | 'startsOn' | 'endsOn'>>;

/** When something is due, as somebody chose it. */
export type ChosenTerms = Pick<DueTerms, 'cadence' | 'endsOn' | 'dueBodyId' | 'dueNth'> & {
  /** The day, or the first day of a duty. */
  readonly dueOn: CalendarDay | null;
};

/**
 * The terms of a new action. A duty is due first on the day that was said; at meetings, of the body that watches it unless
 * another was said, from the first one after it was made. A duty of which no day was said has none until somebody decides.
 */
export function termsOfNew(said: SaidDue): DueTerms {
  const { madeOn, meetingId, cadence, bodyId, dueOn } = said;
  const { startsOn = null, endsOn = null, dueNth = null } = said;
  const isAtMeetings = cadence === 'each-meeting' || (cadence === null && (said.dueBodyId ?? null) !== null);
  const first = cadence === 'each-meeting' ? (dueOn ?? addDays(madeOn, 1)) : dueOn;
  return {
    madeOn,
    meetingId,
    cadence,
    dueBodyId: isAtMeetings ? (said.dueBodyId ?? bodyId) : null,
    dueNth: isAtMeetings ? (dueNth ?? 1) : null,
    startsOn: cadence === null || cadence === 'regular' ? null : (startsOn ?? first),
    endsOn: cadence === null ? null : endsOn,
  };
}

/** Whether the due date of these terms is worked out, and not one that somebody set. */
export function isWorkedOut({ cadence, dueBodyId, startsOn }: DueTerms): boolean {
  return dueBodyId !== null || (cadence !== null && startsOn !== null);
}
