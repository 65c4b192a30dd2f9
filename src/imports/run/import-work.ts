import type { Change } from '../../audit/change.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ExistingNames } from '../import-plan.js';
import type { OwnerChoices } from '../rows/owner-match.rules.js';
import type { ExistingMeetings } from './existing-meetings.js';
import type { ImportJournal } from './import-journal.js';
import type { SheetNames } from './sheet-names.js';

/** What the taking in of every row of an import needs to know. */
export type ImportWork = {
  readonly importId: number;
  readonly filename: string;
  readonly publicity: Publicity;
  /** Updates that the sheet does not date are dated so. */
  readonly asAt: CalendarDay;
  readonly accountId: number;
  readonly owners: ExistingNames['owners'];
  readonly ownerChoices: OwnerChoices;
};

/** Rows at work, with what they need of the register. */
export type RowWork = ImportWork & {
  readonly change: Change;
  readonly names: SheetNames;
  readonly meetings: ExistingMeetings;
  readonly journal: ImportJournal;
};

/** What came of one item of a row. */
export type ItemOutcome = {
  readonly itemId: number;
  readonly reference: string;
  readonly isNew: boolean;
  readonly changes: readonly string[];
  /** Why a fact of it was not taken. */
  readonly refused: readonly string[];
};

/** Why a row that could be read does not fit what the register holds, as a sentence. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';
}
