import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';

/** A recommendation as a letter lists it. */
export type LetterItem = {
  readonly recommendationId: number;
  /** As printed: `R2022/014`. */
  readonly reference: string;
  readonly year: number;
  readonly number: number;
  /** The paper's own number for it. */
  readonly label: string | null;
  readonly text: string;
  readonly isExempt: boolean;
  /** Whether it is confidential, which the law keeps from being published at all. */
  readonly isConfidential: boolean;
  /** When the answer is due as the clock stands; null where it has not started or none is set. */
  readonly responseDueOn: CalendarDay | null;
};

/** A notice letter with all that it says. */
export type Letter = ClockOfItem & {
  readonly id: number;
  readonly bodyName: string;
  /** Whether the addressee is asked everything in it beside the body that is to answer first. */
  readonly isFurther: boolean;
  readonly addresseeId: number;
  readonly addresseeName: string;
  readonly documentId: number | null;
  readonly documentTitle: string | null;
  readonly documentOn: CalendarDay | null;
  readonly addressedTo: string;
  readonly signedBy: string;
  readonly datedOn: CalendarDay;
  /** The officer of the panel who is asked about it; null where none is named. */
  readonly contactName: string | null;
  readonly contactTelephone: string | null;
  readonly contactEmail: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly items: readonly LetterItem[];
};

/** A letter that is to be made. */
export type NewLetter = ClockOfItem & {
  readonly bodyId: number;
  readonly addresseeId: number;
  readonly documentId: number | null;
  readonly addressedTo: string;
  readonly signedBy: string;
  readonly datedOn: CalendarDay;
  readonly recommendationIds: readonly number[];
};
