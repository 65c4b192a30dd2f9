import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { TrackedItem } from '../standing/tracked-item.js';

/** What an owner, or a whole directorate, owes. As JSON it is what other programs read. */
export type OwnerList = {
  /** “Head of Early Help”, “Children’s Services” */
  readonly name: string;
  /** Null for a directorate. */
  readonly ownerId: number | null;
  /** The directorate that is asked for; null for one owner. */
  readonly directorate: string | null;
  readonly asAt: CalendarDay;
  /** Whether everybody may see all that it tells. */
  readonly isForPublic: boolean;
  /** Actions that are still to be done, by due date; those without a date last. */
  readonly owed: readonly TrackedItem[];
  /** Formal answers for which its team or contact is asked, by due date. */
  readonly answers: readonly AnswerToGive[];
  /** Reported complete, and waiting for a meeting to agree; by due date. */
  readonly claimed: readonly TrackedItem[];
};

export type AnswerToGive = {
  readonly reference: string;
  readonly path: string;
  readonly words: string;
  /** The body that owes the answer. */
  readonly by: string;
  readonly dueOn: CalendarDay | null;
  /** Calendar days; 0 where it is not late. */
  readonly daysLate: number;
};
