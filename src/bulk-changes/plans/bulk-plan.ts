import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { BulkItem } from '../bulk-item.js';

/** A meeting by its number from when an action was made, and its day. */
export type NextMeeting = { readonly nth: number; readonly heldOn: CalendarDay };

/** What will happen to an item. */
export type PlannedBulkItem = {
  readonly item: BulkItem;
  /** What holds now and what will, in a few words. */
  readonly now: string;
  readonly after: string;
  /** The meeting that it will be due at; null where the change is not about one. */
  readonly next: NextMeeting | null;
};

/** Why nothing will happen to an item, in a sentence. */
export type LeftItem = { readonly item: BulkItem; readonly reason: string };

/** What will happen to which of the chosen items. */
export type BulkPlan = { readonly will: readonly PlannedBulkItem[]; readonly wont: readonly LeftItem[] };
