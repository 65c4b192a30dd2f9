import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ColumnField, Columns, ItemKind, Meaning, SheetKind } from './import.rules.js';
import type { ActionRowFacts, RecommendationRowFacts } from './rows/row-draft.js';
import type { DateOrder } from './rows/sheet-date.rules.js';

/** A name of a sheet is a known owner, is to be added, or stays with its actions as written. */
export type OwnerChoice = { readonly ownerId: number } | 'new' | 'as-written';

/** How a sheet is to be read, as its user settled it. */
export type ImportPlan = {
  readonly kind: SheetKind;
  readonly columns: Columns;
  /** What each status means, by its plain words; empty until it was settled. */
  readonly meanings: Readonly<Record<string, Meaning>>;
  readonly isSettled: boolean;
  /** The body whose items they are, where a row names none. */
  readonly bodyId: number;
  /** The body that recommendations are addressed to, where a row names none. */
  readonly addresseeId: number | null;
  /** The day items were made, where a row gives none; null where nobody knows it. */
  readonly madeOn: CalendarDay | null;
  /** The day of responses that the sheet does not date; null where nobody knows it. */
  readonly respondedOn?: CalendarDay | null;
  /** The day of the meeting that gave the verdicts of the sheet; null where nobody named one, and then there are none. */
  readonly verdictOn?: CalendarDay | null;
  /** Which way round the dates of a column stand, where somebody was asked. */
  readonly dateOrders?: Readonly<Partial<Record<ColumnField, DateOrder>>>;
  /** Of rows that nearly say what an item of the same number says: that they are that item, by the number of the row. */
  readonly same?: Readonly<Record<string, boolean>>;
  /** What becomes of a name that is nearly that of a known owner, by its plain words. */
  readonly ownerChoices?: Readonly<Record<string, OwnerChoice>>;
  /** The day as at which the sheet stands: updates that it does not date are dated so. */
  readonly asAt: CalendarDay;
  /** Whether a cell with several actions becomes several. */
  readonly splits: boolean;
  /** Whether owners that are not known are added as posts and teams. */
  readonly addsOwners: boolean;
};

/** What is settled with the columns; the statuses come after. */
export type ColumnsPlan = Omit<ImportPlan, 'meanings' | 'isSettled'>;

/** What of the register a row is read against. */
export type ExistingNames = {
  readonly bodies: readonly { readonly id: number; readonly code: string; readonly name: string }[];
  readonly owners: readonly { readonly id: number; readonly name: string; readonly holder: string | null }[];
  /** Items that rows name by our own references, by reference; absent where none does. */
  readonly items?: ReadonlyMap<string, RegisterItem>;
};

/** An item of the register, with what the register says of it in the place of an earlier sheet. */
export type RegisterItem = {
  readonly kind: ItemKind;
  readonly id: number;
  readonly reference: string;
  readonly bodyId: number;
  readonly addresseeId: number | null;
  readonly ownerId: number | null;
  /** As what outsiders see its owner, where that is not the name: a contact's organisation. */
  readonly ownerShown: string | null;
  /** What outsiders read in its place while it is exempt. */
  readonly publicSummary: string | null;
  readonly facts: RecommendationRowFacts | ActionRowFacts;
};
