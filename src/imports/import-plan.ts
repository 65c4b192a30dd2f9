import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Columns, Meaning, SheetKind } from './import.rules.js';

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
  /** The day items were made, where a row gives none. */
  readonly madeOn: CalendarDay | null;
  /** The day as at which the sheet stands: what it does not date is dated so. */
  readonly asAt: CalendarDay;
  /** Whether a cell with several actions becomes several. */
  readonly splits: boolean;
  /** Whether owners that are not known are added as posts and teams. */
  readonly addsOwners: boolean;
};

/** What is settled with the columns; the statuses come after. */
export type ColumnsPlan = Omit<ImportPlan, 'meanings' | 'isSettled'>;

/** What of the register a row is read against. */
export type KnownNames = {
  readonly bodies: readonly { readonly id: number; readonly code: string; readonly name: string }[];
  readonly owners: readonly { readonly id: number; readonly name: string; readonly holder: string | null }[];
};
