import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ReportBody, SilentAsking } from '../progress/progress-facts.js';
import type { StandingFacts } from '../standing/named-standings.rules.js';

/** What the brief of a meeting is made from. */
export type BriefFacts = StandingFacts & {
  /** Whose meeting it is. */
  readonly body: ReportBody;
  /** At whose items that body looks. */
  readonly lookedAtIds: readonly number[];
  readonly heldOn: CalendarDay;
  readonly lastMeetingOn: CalendarDay | null;
  /** Of the rounds that closed since the last meeting. */
  readonly silent: readonly SilentAsking[];
};
