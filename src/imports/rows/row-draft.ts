import type { Cadence } from '../../calendar/cadence.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { SheetFigure } from '../../measures/sheet-figure.js';
import type { ItemKind } from '../import.rules.js';

/** Verdicts that a sheet can state. */
export type SheetVerdict = 'agreed-complete' | 'no-longer-needed' | 'superseded';

/** What a sheet says of a recommendation. Null is what it does not say. */
export type RecommendationRowFacts = {
  readonly text: string;
  /** The day it was made; absent in what was kept before it was asked for. */
  readonly madeOn?: CalendarDay | null;
  readonly noticeOn: CalendarDay | null;
  readonly receivedOn: CalendarDay | null;
  readonly decision: 'accepted' | 'accepted-in-part' | 'rejected' | null;
  /** Null where the sheet does not date the response. */
  readonly decidedOn: CalendarDay | null;
  readonly reasons: string | null;
  readonly verdict: SheetVerdict | null;
  readonly verdictOn: CalendarDay | null;
  /** What the sheet says beside: words that stand for no fact of the register. */
  readonly note?: string | null;
};

/** What a sheet says of an action. */
export type ActionRowFacts = {
  readonly text: string;
  readonly madeOn?: CalendarDay | null;
  /** As written: one owner, or several with the lead first. */
  readonly owner: string | null;
  readonly dueOn: CalendarDay | null;
  /** The words of the due date where they say more than a day: “next meeting”, “6 months”. */
  readonly dueWords: string | null;
  readonly cadence: Cadence | null;
  readonly claim: 'on-track' | 'at-risk' | 'delayed' | 'complete' | null;
  /** The words of the update, or of a status that means nothing to us. */
  readonly words: string | null;
  readonly updatedOn: CalendarDay | null;
  readonly verdict: SheetVerdict | null;
  readonly verdictOn: CalendarDay | null;
  /** Which of the recommendations of the same number it carries out; absent for an action by itself. */
  readonly of?: number;
};

/** An action of a row, with its place among those of the same reference, from 1. */
export type DraftAction = ActionRowFacts & { readonly part: number };

/** An item of the register that a row names by our own reference. */
export type OwnItem = { readonly kind: ItemKind; readonly id: number; readonly reference: string };

/** What a row is to become. */
export type RowDraft = {
  /** By what the row is known again: its reference, or its words where it has none. */
  readonly key: string;
  /** The sheet's own number for it; null where it has none. */
  readonly label: string | null;
  readonly bodyId: number;
  readonly addresseeId: number | null;
  /** Null where nobody knows the day. */
  readonly madeOn: CalendarDay | null;
  readonly recommendation: RecommendationRowFacts | null;
  /** Its place among the recommendations of the same number, from 1; absent for the first. */
  readonly recommendationPart?: number;
  /** Whether a row above says the recommendation already, and this one only adds to its actions. */
  readonly isContinued: boolean;
  readonly actions: readonly DraftAction[];
  /** What a row of figures says, with what it changes in words; then it has no items. */
  readonly figure?: (SheetFigure & { readonly changes: readonly string[] }) | null;
  /** Null for a row that names its item in the sheet's own way. */
  readonly own?: OwnItem | null;
  /** Cells that could not be taken, each with its reason. */
  readonly refusedCells?: readonly string[];
};

/** A row that was read: what it is to become, or why it does not fit; neither for a row that is no item. */
export type ReadRow = {
  readonly rowNumber: number;
  readonly draft: RowDraft | null;
  readonly reason: string | null;
};
