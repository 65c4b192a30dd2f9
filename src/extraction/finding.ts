import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Passage } from './blocks/passage.js';
import type { Confidence, ItemType } from './extraction.js';

/** What a rule has found, before owners, dates and coverage are read from its words. */
export interface Finding {
  type: ItemType;
  reference: string | null;
  passage: Passage;
  rule: string;
  confidence: Confidence;
  /** The block it begins in: gives the agenda item and the order. */
  block: number;
  /** Whom the lead-in addresses ("makes the following recommendations to Cabinet"). */
  addressee?: string | null;
  /** An owner named outside the words themselves: an ACTION line, a column of a table, who spoke. */
  owner?: string | null;
  /** An owner to take where the words name none: "ACTION: Head of Finance" below a resolution. */
  fallbackOwner?: string | undefined;
  /** A due date named outside the words themselves: a column of a table. */
  due?: string | null;
  /** The day from which its "within four weeks" counts, where that is not the meeting's: a letter's own. */
  countsFrom?: CalendarDay | null;
  /** Words just before it, to which its "this" and "it" refer. */
  context?: string;
  /** A member's question that the paper leaves without an answer. */
  note?: 'unanswered';
}

/** Whether two findings share some of their words. */
export function meets(one: Finding, other: Finding): boolean {
  return one.passage.start < other.passage.end && other.passage.start < one.passage.end;
}
