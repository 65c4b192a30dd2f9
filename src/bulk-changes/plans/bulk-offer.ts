import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import type { UsedTags } from '../../items/tags/used-tags.queries.js';
import type { DecidingMeeting } from './wanted-change.js';

/** What the questions about a change offer to choose from. */
export type BulkOffer = {
  readonly owners: readonly { readonly id: number; readonly name: string }[];
  /** Meetings that are likely to have decided, the latest first, and others that may have. */
  readonly meetings: readonly DecidingMeeting[];
  readonly otherMeetings: readonly DecidingMeeting[];
  /** The one that most likely decided; null where several bodies watch the items: none of their meetings decided of all. */
  readonly likelyMeeting: DecidingMeeting | null;
  readonly used: UsedTags;
  readonly nation: Nation;
  readonly today: CalendarDay;
};

/** A meeting as the list of them names it: `CYP~2022-05-11`. */
export function meetingOf({ bodyCode, heldOn }: DecidingMeeting): string {
  return `${bodyCode}~${heldOn}`;
}
