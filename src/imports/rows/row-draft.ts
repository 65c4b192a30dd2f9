import type { Cadence } from '../../calendar/cadence.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** Verdicts that a sheet can state. */
export type SheetVerdict = 'agreed-complete' | 'no-longer-needed' | 'superseded';

/** What a sheet says of a recommendation. Null is what it does not say. */
export type RecommendationFacts = {
  readonly text: string;
  readonly noticeOn: CalendarDay | null;
  readonly receivedOn: CalendarDay | null;
  readonly decision: 'accepted' | 'accepted-in-part' | 'rejected' | null;
  readonly decidedOn: CalendarDay | null;
  readonly reasons: string | null;
  readonly verdict: SheetVerdict | null;
  readonly verdictOn: CalendarDay | null;
};

/** What a sheet says of an action. */
export type ActionFacts = {
  readonly text: string;
  /** As written. */
  readonly owner: string | null;
  readonly dueOn: CalendarDay | null;
  /** Words in place of a due date: “next meeting”. */
  readonly dueWords: string | null;
  readonly cadence: Cadence | null;
  readonly claim: 'on-track' | 'at-risk' | 'delayed' | 'complete' | null;
  /** The words of the update, or of a status that means nothing to us. */
  readonly words: string | null;
  readonly updatedOn: CalendarDay | null;
  readonly verdict: SheetVerdict | null;
  readonly verdictOn: CalendarDay | null;
};

/** An action of a row, with its place among those of the same reference, from 1. */
export type DraftAction = ActionFacts & { readonly part: number };

/** What a row is to become. */
export type RowDraft = {
  /** By what the row is known again: its reference, or its words where it has none. */
  readonly key: string;
  /** The sheet's own number for it; null where it has none. */
  readonly label: string | null;
  readonly bodyId: number;
  readonly addresseeId: number | null;
  readonly madeOn: CalendarDay;
  readonly recommendation: RecommendationFacts | null;
  /** Whether a row above says the recommendation already, and this one only adds to its actions. */
  readonly isContinued: boolean;
  readonly actions: readonly DraftAction[];
};

/** A row that was read: what it is to become, or why it does not fit. */
export type ReadRow = {
  readonly rowNumber: number;
  readonly draft: RowDraft | null;
  readonly reason: string | null;
};
